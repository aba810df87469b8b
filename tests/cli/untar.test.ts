import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { type Header, pack } from 'tar-stream';
import { expect, it } from 'vitest';
import { DamagedArchive, untar } from '../../cli/client/untar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Entry = Partial<Header> & { readonly name: string; readonly text?: string };

async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const tar = pack();
  for (const { text = '', ...header } of entries) tar.entry(header, text);
  tar.finalize();
  return buffer(tar);
}

async function unpack(
  archive: Uint8Array,
): Promise<{ readonly folder: string; readonly around: string; readonly files: number }> {
  const around = temporaryFolder();
  const folder = join(around, 'out');
  mkdirSync(folder);
  let files = 0;
  await untar(Readable.toWeb(Readable.from([archive])) as ReadableStream<Uint8Array>, folder, () => {
    files += 1;
  });
  return { folder, around, files };
}

it('unpacks files and folders as they were packed', async () => {
  const { folder, files } = await unpack(
    await tarOf([
      { name: 'ledger.jsonl', text: '{"seq":1}\n' },
      { name: 'envelopes/ab.json', text: '{}' },
    ]),
  );
  expect(files).toBe(2);
  expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).toBe('{"seq":1}\n');
  expect(readFileSync(join(folder, 'envelopes', 'ab.json'), 'utf8')).toBe('{}');
});

it.each<Entry>([
  { name: '../outside' },
  { name: '/tmp/outside' },
  { name: 'a/../../outside' },
  { name: 'a/./b' },
  { name: '.hidden' },
  { name: 'a\\b' },
  { name: 'C:evil' },
  { name: '票' },
  { name: 'a/b/c/d/e' },
  { name: 'link', type: 'symlink', linkname: '/etc/passwd' },
  { name: 'hard', type: 'link', linkname: 'ledger.jsonl' },
  { name: 'folder', type: 'directory' },
])('refuses $name, of whatever kind, and writes nothing for it', async (entry) => {
  const { type = 'file' } = entry;
  const archive = await tarOf([{ ...entry, type, ...(type === 'file' ? { text: 'x' } : {}) }]);
  await expect(unpack(archive)).rejects.toEqual(new DamagedArchive(entry.name));
  expect(existsSync('/tmp/outside')).toBe(false);
});

it('refuses a path that comes twice', async () => {
  const archive = await tarOf([
    { name: 'a', text: '1' },
    { name: 'a', text: '2' },
  ]);
  await expect(unpack(archive)).rejects.toMatchObject({ code: 'EEXIST' });
});

it('refuses an archive that is cut off, at whatever byte', async () => {
  const archive = await tarOf([
    { name: 'a', text: 'x'.repeat(700) },
    { name: 'b', text: 'y' },
  ]);
  for (const length of [100, 511, 513, 1000, 1100, 2048, 2100]) {
    await expect(unpack(archive.subarray(0, length)), String(length)).rejects.toBeInstanceOf(DamagedArchive);
  }
});

it('refuses what is no archive', async () => {
  await expect(unpack(Buffer.alloc(2048, 'x'))).rejects.toBeInstanceOf(DamagedArchive);
});

it('unpacks nothing of an empty archive', async () => {
  const { folder, files } = await unpack(await tarOf([]));
  expect([files, readdirSync(folder)]).toEqual([0, []]);
});
