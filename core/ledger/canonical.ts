import canonicalize from 'canonicalize';
import type { Crypto, Digest } from '../crypto.ts';

const encoder = new TextEncoder();

/** RFC 8785 text of a JSON value; throws for what JSON cannot say (`undefined`, NaN, a lone surrogate). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** The UTF-8 bytes of `canonicalText`: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalText(value));
}

/** Deeper than any document here; what is nested further is compared without recursion. */
const mostPlain = 100;

/**
 * Whether a text is the RFC 8785 form of the value read from it. `JSON.stringify` writes strings and numbers as RFC 8785
 * does and is many times faster, so only a text it does not give back, as with keys that look like indices, is written out.
 */
export function isCanonicalText(text: string, value: unknown): boolean {
  if (isPlainlyCanonical(text, value, mostPlain)) return true;
  try {
    return canonicalText(value) === text;
  } catch {
    // `1e999` is JSON, and no number that RFC 8785 can write.
    return false;
  }
}

/** A byte order mark stays in the text, where it is no JSON. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value of bytes that are plainly RFC 8785 and no deeper than `deepest`: what a strict reader would take, without
 * reading twice. `undefined` for all others, and for a few that are canonical in an unusual way.
 */
export function parsePlainlyCanonical(
  bytes: Uint8Array,
  deepest: number,
): { readonly value: unknown } | undefined {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    return isPlainlyCanonical(text, value, deepest) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** A key twice, white space or a number written otherwise is not given back; `\\ud` may be a lone surrogate. */
function isPlainlyCanonical(text: string, value: unknown, deepest: number): boolean {
  return hasSortedKeys(value, deepest) && JSON.stringify(value) === text && !text.includes('\\ud');
}

function hasSortedKeys(value: unknown, deepest: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (deepest === 0) return false;
  if (Array.isArray(value)) return value.every((item) => hasSortedKeys(item, deepest - 1));
  let last = '';
  for (const key in value) {
    if (key < last || !hasSortedKeys((value as Record<string, unknown>)[key], deepest - 1)) return false;
    last = key;
  }
  return true;
}

/** SHA-256 of a value's RFC 8785 form. */
export function digestOf(value: unknown, sha256: Crypto['sha256']): Digest {
  return digestBytes(canonicalBytes(value), sha256);
}

export function digestBytes(bytes: Uint8Array, sha256: Crypto['sha256']): Digest {
  return `sha256:${hexOf(sha256(bytes))}`;
}

/** Lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexPairs[byte]!;
  return hex;
}

const hexPairs = Array.from({ length: 256 }, (_pair, byte) => byte.toString(16).padStart(2, '0'));

/** A digest's hex alone, as paths and file names show it. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** First 12 characters of the hash bytes in RFC 4648 base 32: short enough to write on paper, 60 bits of the hash. */
export function headCode(digest: Digest): string {
  let code = '';
  // 15 hex digits are 60 bits; 5 bits a character.
  const bits = [...digestHex(digest).slice(0, 15)].map((hex) =>
    Number.parseInt(hex, 16).toString(2).padStart(4, '0'),
  );
  const text = bits.join('');
  for (let i = 0; i < 60; i += 5) code += base32[Number.parseInt(text.slice(i, i + 5), 2)]!;
  return code;
}

/** The 15 hex digits of a hash that a head code stands for. */
export function headCodeHex(code: string): string {
  const bits = [...code].map((character) => base32.indexOf(character).toString(2).padStart(5, '0')).join('');
  let hex = '';
  for (let i = 0; i < 60; i += 4) hex += Number.parseInt(bits.slice(i, i + 4), 2).toString(16);
  return hex;
}
