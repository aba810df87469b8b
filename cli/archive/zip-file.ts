import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';

/** One file of a package: its bytes, or where they lie. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array | { readonly file: string };
}

/**
 * What a ZIP says of each file. The first instant it can name, in no time zone: packed twice it is the same to the byte. Made
 * on Unix, plain and readable: of one made elsewhere the common `unzip` takes UTF-8 names for those of an old code page.
 */
const fixed = { mtime: '1980-01-01T00:00:00', os: 3, attrs: (0o100644 << 16) >>> 0 } as const;

/** Photographs and PDF files do not get smaller. */
const packedAlready = /^evidence\/scans\//;

/** Writes a ZIP, part after part as they are read, and answers the SHA-256 of the file in hex. */
export async function writeZip(file: string, parts: readonly Part[]): Promise<string> {
  const handle = await open(file, 'wx');
  try {
    const hash = await fill(handle, parts);
    await handle.sync();
    return hash;
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, parts: readonly Part[]): Promise<string> {
  const hash = createHash('sha256');
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const drain = async () => {
    for (const chunk of waiting.splice(0)) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  };
  for (const { path, content } of parts) {
    const entry = new ZipDeflate(path, { level: packedAlready.test(path) ? 0 : 6 });
    Object.assign(entry, fixed);
    zip.add(entry);
    const chunks = content instanceof Uint8Array ? [content] : createReadStream(content.file);
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      entry.push(chunk);
      await drain();
    }
    entry.push(new Uint8Array(), true);
    await drain();
  }
  zip.end();
  await drain();
  return hash.digest('hex');
}
