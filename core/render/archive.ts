import { strFromU8, strToU8, unzipSync, type ZippableFile, zipSync } from 'fflate';

/** The first instant a zip can name, in no time zone: what is printed twice is the same to the byte. */
const fixedTime = '1980-01-01T00:00:00';

/** So few bytes take longer to deflate than they are worth; a document has a dozen such parts. */
const stored = 1024;

/**
 * A zip of a library packed anew: its parts in their order, all of one time, each XML part passed through `amend`, so that
 * neither clock nor chance is left in it.
 */
export function packAnew(zip: Uint8Array, amend: (path: string, xml: string) => string): Uint8Array {
  const packed: Record<string, ZippableFile> = {};
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const part = /\.(xml|rels)$/.test(path) ? strToU8(amend(path, strFromU8(bytes))) : bytes;
    packed[path] = [part, { level: part.length < stored ? 0 : 6 }];
  }
  return zipSync(packed, { mtime: fixedTime });
}
