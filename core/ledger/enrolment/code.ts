import { finding } from '../../findings/finding.ts';
import type { Shaped } from '../../json/shape.ts';

/** Crockford’s base 32: no I, L, O or U, so that nothing read off paper can be another character. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomBytes = 10;
const characters = 16;
const checkCharacters = 2;
const groupLength = 3;
/** A prime under 32²: any one character wrong, and any two that changed places, give another remainder. */
const modulus = 1021;

/** The code that ten random bytes are: 80 bits in 16 characters and two to check them by, in groups of three. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length !== randomBytes) throw new Error(`a code is of ${randomBytes} bytes, not ${bytes.length}`);
  let bits = 0;
  let held = 0;
  let digits = '';
  for (const byte of bytes) {
    held = ((held & 31) << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) digits += alphabet[(held >> (bits - 5)) & 31];
  }
  return grouped(digits + checkOf(digits));
}

/** A code as somebody typed it, whatever its case, width, spaces and dashes, with O for 0 and I or L for 1; in groups again. */
export function parseCode(text: string): Shaped<string> {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const digits = typed.slice(0, characters);
  const isCode =
    typed.length === characters + checkCharacters &&
    [...typed].every((character) => alphabet.includes(character)) &&
    typed.slice(characters) === checkOf(digits);
  if (isCode) return { ok: true, value: grouped(typed) };
  const needed = characters + checkCharacters;
  return { ok: false, findings: [finding('enrol-code-mistyped', '', { given: [...typed].length, needed })] };
}

/** The secret part of a code in groups: without these, and without what only checks it. */
export function secretOf(code: string): string {
  return code.replace(/-/g, '').slice(0, characters);
}

function checkOf(digits: string): string {
  const rest = [...digits].reduce((sum, digit) => (sum * 32 + alphabet.indexOf(digit)) % modulus, 0);
  return `${alphabet[Math.floor(rest / 32)]}${alphabet[rest % 32]}`;
}

function grouped(digits: string): string {
  const groups = Array.from({ length: digits.length / groupLength }, (_, i) =>
    digits.slice(i * groupLength, (i + 1) * groupLength),
  );
  return groups.join('-');
}
