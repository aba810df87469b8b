const words = ['true', 'false', 'null'].map((word) => [...word].map((letter) => letter.charCodeAt(0)));

const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;

/** Where a number, `true`, `false` or `null` ends that begins at this offset; -1 where none does. `NaN` is none. */
export function endOfLiteral(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === minus || isDigit(first)) return endOfNumber(bytes, start);
  const word = words.find((letters) => letters.every((letter, place) => bytes[start + place] === letter));
  return word === undefined ? -1 : start + word.length;
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === minus ? start + 1 : start;
  at = bytes[at] === zero ? at + 1 : endOfDigits(bytes, at);
  if (at >= 0 && bytes[at] === point) at = endOfDigits(bytes, at + 1);
  if (at >= 0 && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    const sign = bytes[at + 1] === plus || bytes[at + 1] === minus;
    at = endOfDigits(bytes, sign ? at + 2 : at + 1);
  }
  return at;
}

/** Where a run of at least one digit ends; -1 where there is none. */
function endOfDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at > start ? at : -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}
