/** Bytes of a number on P-256. */
const width = 32;

/** An ECDSA signature as JWS writes it, r and s side by side (RFC 7518 §3.4), from the DER that KMS gives. */
export function rawSignature(der: Uint8Array): Uint8Array {
  // SEQUENCE { INTEGER r, INTEGER s }: on P-256 every length is one byte.
  const lengthOfR = der[3]!;
  const r = der.subarray(4, 4 + lengthOfR);
  const s = der.subarray(4 + lengthOfR + 2);
  const raw = new Uint8Array(2 * width);
  for (const [number, end] of [
    [r, width],
    [s, 2 * width],
  ] as const) {
    // A zero before a number says only that it is not negative; one that is short lacks zeros.
    const digits = number.subarray(Math.max(0, number.length - width));
    raw.set(digits, end - digits.length);
  }
  return raw;
}
