import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  canonicalBytes,
  canonicalText,
  digestBytes,
  digestHex,
  digestOf,
  headCode,
  headCodeHex,
  hexOf,
  isCanonicalText,
  isDigest,
  parsePlainlyCanonical,
} from '../../../core/ledger/canonical.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

describe('RFC 8785 form', () => {
  test('sorts members by UTF-16 code unit and writes numbers the shortest way', () => {
    expect(canonicalText(JSON.parse('{"王":1.0,"b":[true,null],"a":{"d":-0,"c":1e3}}'))).toBe(
      '{"a":{"c":1000,"d":0},"b":[true,null],"王":1}',
    );
  });

  test('keeps a member called __proto__', () => {
    expect(canonicalText(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  test('throws for what is not JSON', () => {
    expect(() => canonicalText(undefined)).toThrow(TypeError);
    expect(() => canonicalText(Number.NaN)).toThrow();
    expect(() => canonicalText('\ud800')).toThrow();
  });

  test.each([
    ['{"10":1,"9":2,"a":[{"b":1,"c":{}}]}', true],
    ['{"9":2,"10":1}', false],
    ['{"b":1,"a":1}', false],
    ['[{"b":1,"a":1}]', false],
    ['{"a":{"c":1,"b":1}}', false],
    ['{"a": 1}', false],
    ['[1.0]', false],
    ['[1e999]', false],
    ['"\\u738b"', false],
    ['"\\ud800"', false],
    ['"\\\\ud800"', true],
    ['null', true],
  ])('is told from another text of the same value: %s', (text, canonical) => {
    expect(isCanonicalText(text, JSON.parse(text))).toBe(canonical);
  });

  test('is told at any depth', () => {
    const text = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(isCanonicalText(text, JSON.parse(text))).toBe(true);
    expect(isCanonicalText(` ${text}`, JSON.parse(text))).toBe(false);
  });

  test.each([
    ['{"a":[{"b":1,"c":{}}],"王":"强"}', true],
    ['{"a":1,"a":1}', false],
    ['{"b":1,"a":1}', false],
    ['{"a":1} ', false],
    ['"\\ud800"', false],
    ['[[[[1]]]]', true],
    ['[[[[[]]]]]', false],
    ['{"a":{"b":{"c":{"d":{}}}}}', false],
    ['{', false],
    ['\ufeff1', false],
  ])('is read in one go where it is plain and at most 4 deep: %s', (text, plain) => {
    const read = parsePlainlyCanonical(new TextEncoder().encode(text), 4);
    expect(read).toEqual(plain ? { value: JSON.parse(text) } : undefined);
  });

  test('is nothing that is not UTF-8', () => {
    expect(parsePlainlyCanonical(Uint8Array.from([0x22, 0xff, 0x22]), 4)).toBeUndefined();
  });

  test('is hashed as UTF-8', () => {
    const bytes = new TextEncoder().encode('"王强"');
    expect(canonicalBytes('王强')).toEqual(bytes);
    expect(digestOf('王强', sha256)).toBe(digestBytes(bytes, sha256));
  });
});

describe('digests', () => {
  const empty = digestBytes(new Uint8Array(0), sha256);

  test('are sha256: and lower-case hex', () => {
    expect(empty).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestHex(empty)).toHaveLength(64);
    expect(hexOf(new Uint8Array([0, 15, 255]))).toBe('000fff');
  });

  test('are told from other text', () => {
    expect(isDigest(empty)).toBe(true);
    expect(isDigest(empty.toUpperCase())).toBe(false);
    expect(isDigest(digestHex(empty))).toBe(false);
    expect(isDigest(`${empty}\n`)).toBe(false);
    expect(isDigest(7)).toBe(false);
  });

  test('have a head code: the first 12 characters of the hash in base 32', () => {
    // e3b0c44298fc1c14 in base 32, as `xxd -r -p | base32` prints it.
    expect(headCode(empty)).toBe('4OYMIQUY7QOB');
    expect(headCodeHex('4OYMIQUY7QOB')).toBe('e3b0c44298fc1c1');
  });
});
