import { zlibSync } from 'fflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Squares in black on white as a PNG picture of one bit a pixel, each square `scale` pixels wide. */
export function pngOf(squares: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = squares[0]!.length * scale;
  const height = squares.length * scale;
  const size = 1 + Math.ceil(width / 8);
  const pixels = new Uint8Array(height * size);
  for (const [y, row] of squares.entries()) {
    const line = lineOf(row, scale, size);
    for (let copy = 0; copy < scale; copy++) pixels.set(line, (y * scale + copy) * size);
  }
  // One bit of grey; deflate, no filter, no interlacing.
  const head = [...big(width), ...big(height), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', head),
    ...chunk('IDAT', zlibSync(pixels, { level: 9 })),
    ...chunk('IEND', []),
  ]);
}

/** A line begins with its filter, which is none; a bit set is white. */
function lineOf(row: readonly boolean[], scale: number, size: number): Uint8Array {
  const line = new Uint8Array(size);
  for (let x = 0; x < row.length * scale; x++) {
    if (!row[Math.floor(x / scale)]!) line[1 + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return line;
}

function chunk(type: string, data: Iterable<number>): number[] {
  const named = [...type].map((letter) => letter.charCodeAt(0)).concat(...data);
  return [...big(named.length - type.length), ...named, ...big(crc32(named))];
}

function big(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** The cyclic redundancy check PNG asks for (ISO 3309), bit by bit: a picture here is a few hundred bytes. */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
