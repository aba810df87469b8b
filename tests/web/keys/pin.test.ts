import { describe, expect, it } from 'vitest';
import { checkPin, checkTyped, plainPin } from '../../../web/keys/pin.ts';

const reason = (pin: string) => checkPin(pin)?.en.split(/[;,.]/)[0];

describe('a new PIN', () => {
  it.each(['428617', '112233', '280917465520', 'red pine 7', '青山不老绿水长流', '１９４７２６'])(
    'may be %s',
    (pin) => {
      expect(checkPin(pin)).toBeUndefined();
    },
  );

  it.each([
    ['', 'A PIN has at least 6 digits'],
    ['42861', 'A PIN has at least 6 digits'],
    ['a42861', 'A PIN has at least 6 digits'],
    ['x'.repeat(65), 'A PIN has at most 64 characters'],
    ['111111', 'A PIN is not one character over and over'],
    ['aaaaaaaaaa', 'A PIN is not one character over and over'],
    ['123456', 'A PIN is not one character over and over'],
    ['4567890123', 'A PIN is not one character over and over'],
    ['987654', 'A PIN is not one character over and over'],
    ['１２３４５６', 'A PIN is not one character over and over'],
  ])('is not “%s”', (pin, said) => {
    expect(reason(pin)).toBe(said);
  });

  it('is none while it is shorter than any may be, and then no try', () => {
    expect(checkTyped('42861')?.en).toMatch(/at least 6 digits/);
    expect(checkTyped('　４２８６１ ')).toBeDefined();
    expect(['428617', '４２８６１７', '青山不老绿水长流'].map(checkTyped)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the same PIN however an input method writes its digits', () => {
    expect(plainPin(' ４２８６１７')).toBe('428617');
  });
});
