import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { extract } from 'tar-stream';

/** What an evidence folder may hold: plain names in plain folders, so that nothing lands outside. */
const path = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}){0,3}$/;

/** An archive that is cut off, no archive, or holds what no evidence folder holds. */
export class DamagedArchive extends Error {
  /** The path it happened at; empty where the archive itself is broken. */
  readonly entry: string;

  constructor(entry: string, cause?: unknown) {
    super('damaged archive', { cause });
    this.entry = entry;
  }
}

/** Unpacks an evidence archive into a folder as it comes; throws `DamagedArchive`, or the file system's own error. */
export async function untar(
  archive: ReadableStream<Uint8Array>,
  folder: string,
  onFile: () => void,
): Promise<void> {
  const unpacked = extract();
  Readable.fromWeb(archive)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(unpacked);
  const entries = unpacked[Symbol.asyncIterator]();
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw new DamagedArchive('', error);
    });
    if (next.done) return;
    const { name, type } = next.value.header;
    if (type !== 'file' || !path.test(name)) throw new DamagedArchive(name);
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of next.value as AsyncIterable<Uint8Array>) chunks.push(chunk);
    } catch (error) {
      throw new DamagedArchive(name, error);
    }
    await writeNew(join(folder, name), chunks);
    onFile();
  }
}

/** Never over what is there: a path that comes twice is no evidence folder's. */
async function writeNew(file: string, chunks: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx');
  try {
    for (const chunk of chunks) await handle.write(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
