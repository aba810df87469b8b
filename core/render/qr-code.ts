import { encode } from 'uqr';

/** Squares of white on each side; a reader wants four. */
const quietZone = 4;

/** A text as a QR code, its quiet zone included: rows of squares, `true` where one is black. */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  // A sheet is folded, signed over and stamped: a quarter of the code may be lost where that costs no larger one.
  return encode(text, { ecc: 'M', boostEcc: true, border: quietZone }).data;
}
