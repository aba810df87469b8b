import type { Words } from '../app/lang.ts';

/** A PIN as it is stretched: typed with a Chinese input method on it is the same PIN. */
export function plainPin(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** What keeps a text from being anybody's PIN: half of one, typed before the field was there, is no try. */
export function checkTyped(typed: string): Words | undefined {
  return [...plainPin(typed)].length < 6 ? tooShort : undefined;
}

/** What is wrong with a new PIN; `undefined` where nothing is. */
export function checkPin(typed: string): Words | undefined {
  const pin = plainPin(typed);
  const digits = /^\d*$/.test(pin);
  if (pin.length > 64) return tooLong;
  if (digits ? pin.length < 6 : [...pin].length < 8) return tooShort;
  if (new Set(pin).size === 1 || (digits && isRun(pin))) return tooPlain;
  return undefined;
}

/** `123456`, `987654`, `012345…`: one up or one down each time, 9 and 0 being neighbours. */
function isRun(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

const tooShort: Words = {
  zh: 'PIN 至少 6 位数字；用字母或汉字的，至少 8 个字。',
  en: 'A PIN has at least 6 digits; one with letters or characters at least 8 of them.',
};
const tooLong: Words = { zh: 'PIN 最多 64 个字。', en: 'A PIN has at most 64 characters.' };
const tooPlain: Words = {
  zh: 'PIN 不能全是同一个字，也不能是 123456 这样的顺号。',
  en: 'A PIN is not one character over and over, nor a run such as 123456.',
};
