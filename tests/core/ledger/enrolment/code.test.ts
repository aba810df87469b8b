import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, parseCode, secretOf } from '../../../../core/ledger/enrolment/code.ts';
import { stretchOf } from '../../../../core/ledger/enrolment/one-time-key.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const counting = codeFrom(Uint8Array.from({ length: 10 }, (_, i) => i * 25));

describe('a one-time code', () => {
  it('is eighteen characters of Crockford’s base 32 in groups of three', () => {
    expect(codeFrom(new Uint8Array(10))).toBe('000-000-000-000-000-000');
    expect(codeFrom(new Uint8Array(10).fill(255))).toMatch(/^ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-Z[0-9A-Z]{2}$/);
    fc.assert(
      fc.property(bytes, (each) => {
        expect(codeFrom(each)).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){5}$/);
      }),
    );
  });

  it('has all eighty bits in its first sixteen characters', () => {
    fc.assert(
      fc.property(bytes, (each) => {
        const bits = [...secretOf(codeFrom(each))].map((digit) =>
          alphabet.indexOf(digit).toString(2).padStart(5, '0'),
        );
        expect(bits.join('')).toBe([...each].map((byte) => byte.toString(2).padStart(8, '0')).join(''));
      }),
    );
  });

  it('is of ten bytes, no more and no fewer', () => {
    expect(() => codeFrom(new Uint8Array(9))).toThrow('10 bytes');
  });

  it.each([
    ['as it is printed', (code: string) => code],
    ['without dashes, in small letters', (code: string) => code.replace(/-/g, '').toLowerCase()],
    ['with spaces and other dashes', (code: string) => ` ${code.replace(/-/g, ' – ')}　`],
    [
      'in full width, as a Chinese keyboard types',
      (code: string) =>
        [...code].map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(''),
    ],
    [
      'with O for nought and I or L for one',
      (code: string) => code.replace(/0/g, 'O').replace(/1/, 'I').replace(/1/g, 'l'),
    ],
  ])('is read %s', (_how, typed) => {
    fc.assert(
      fc.property(bytes, (each) => {
        const code = codeFrom(each);
        expect(parseCode(typed(code))).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('tells any one character mistyped', () => {
    const typed = counting.replace(/-/g, '');
    for (let place = 0; place < typed.length; place++) {
      for (const other of alphabet) {
        if (other === typed[place]) continue;
        expect(parseCode(typed.slice(0, place) + other + typed.slice(place + 1)).ok).toBe(false);
      }
    }
  });

  it('tells any two characters that changed places', () => {
    const typed = [...counting.replace(/-/g, '')];
    for (let i = 0; i < typed.length; i++) {
      for (let j = 0; j < i; j++) {
        if (typed[i] === typed[j]) continue;
        const swapped = [...typed];
        [swapped[i], swapped[j]] = [typed[j]!, typed[i]!];
        expect(parseCode(swapped.join('')).ok).toBe(false);
      }
    }
  });

  it.each([
    ['too short', counting.slice(0, -1), 17],
    ['too long', `${counting}0`, 19],
    ['of a character no code has', counting.replace(/.$/, 'U'), 18],
    ['of nothing', '', 0],
    ['of Chinese', '登记码登记码登记码登记码登记码登记码', 18],
  ])('%s is refused, without being repeated', (_how, typed, given) => {
    expect(parseCode(typed)).toEqual({
      ok: false,
      findings: [{ code: 'enrol-code-mistyped', severity: 'block', at: '', numbers: { given, needed: 18 } }],
    });
  });
});

describe('what a one-time key is derived by', () => {
  it('is the code’s secret part, with the actor’s id, stretched', () => {
    const { password, salt, iterations } = stretchOf(counting, 'keyer-1');
    expect(new TextDecoder().decode(password)).toBe(counting.replace(/-/g, '').slice(0, 16));
    expect(new TextDecoder().decode(salt)).toBe('scrutineer enrolment key 1\nkeyer-1');
    expect(iterations).toBeGreaterThanOrEqual(100_000);
  });
});
