import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../core/ledger/base64url.ts';

describe('base64url', () => {
  test('writes what Node writes, for every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  test('gives back the bytes it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  test('reads a text only if it is the one text of its bytes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ABz09-_+/= \n王'), maxLength: 12 });
    fc.assert(
      fc.property(text, (written) => {
        const bytes = decodeBase64url(written);
        const other = Buffer.from(written, 'base64url');
        if (bytes === undefined) expect(other.toString('base64url')).not.toBe(written);
        else expect(encodeBase64url(bytes)).toBe(written);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each(['A', 'AB', 'AAB', 'AA==', 'A A', '+/AA', 'AAAAA', '王AAA', 'AAA\n'])('refuses %j', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});
