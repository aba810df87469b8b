import decodeQR from 'qr/decode.js';

/** Pixels of a square, as a camera might see it. */
const scale = 4;

/** What a QR code says to a reader that is not the library which drew it; `true` is black. */
export function readCode(squares: readonly (readonly boolean[])[]): string {
  const side = squares.length * scale;
  const data = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const black = squares[Math.floor(y / scale)]![Math.floor(x / scale)]!;
      data.fill(black ? 0 : 255, (y * side + x) * 3, (y * side + x) * 3 + 3);
    }
  }
  return decodeQR({ width: side, height: side, data }, { timeLimit: 10_000 });
}

/** What the first QR code of a page says. */
export function readCodeOf(html: string): string {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)![1]);
  const [drawn] = /<path d="[^"]*"/.exec(html)!;
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y] of drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) squares[Number(y)]![Number(x)] = true;
  return readCode(squares);
}
