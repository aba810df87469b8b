import { crc32, inflateSync } from 'node:zlib';

/** The pixels of a PNG of one bit a pixel and no filters, `true` for black; every check sum must be right. */
export function readPng(png: Uint8Array): readonly (readonly boolean[])[] {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== bytes.readUInt32BE(at + 8 + length)) throw new Error('check sum of a chunk');
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  const head = chunks.get('IHDR')!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const pixels = inflateSync(chunks.get('IDAT')!);
  const line = 1 + Math.ceil(width / 8);
  return Array.from({ length: height }, (_row, y) =>
    Array.from(
      { length: width },
      (_pixel, x) => ((pixels[y * line + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0,
    ),
  );
}
