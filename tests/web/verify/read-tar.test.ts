import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { readTar } from '../../../web/verify/read-tar.ts';

async function tarOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.finalize();
  return new Uint8Array(await buffer(tar));
}

const files = {
  'manifest.json': '{}',
  [`envelopes/${'a'.repeat(64)}.json`]: '监票人'.repeat(300),
  empty: '',
};

describe('a tar as a page reads it', () => {
  it('gives every file by its path', async () => {
    const read = readTar(await tarOf(files));
    const texts = [...read!].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    expect(Object.fromEntries(texts)).toEqual(files);
  });

  it('is nothing where it is cut off, altered in a header, or no tar', async () => {
    const tar = await tarOf(files);
    expect(readTar(tar.subarray(0, 1024))).toBeUndefined();
    const altered = tar.slice();
    altered[3]! ^= 1;
    expect(readTar(altered)).toBeUndefined();
    expect(readTar(new TextEncoder().encode('{"format":"scrutineer/hall-file@1"}'))).toBeUndefined();
  });

  it('is nothing where a path comes twice or an entry is a link', async () => {
    const twice = pack();
    twice.entry({ name: 'a' }, '1');
    twice.entry({ name: 'a' }, '2');
    twice.finalize();
    expect(readTar(new Uint8Array(await buffer(twice)))).toBeUndefined();
    const link = pack();
    link.entry({ name: 'a', type: 'symlink', linkname: '/etc/passwd' });
    link.finalize();
    expect(readTar(new Uint8Array(await buffer(link)))).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2048 }), (bytes) => {
        readTar(bytes);
      }),
    );
  });
});
