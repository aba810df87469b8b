import { expect, it } from 'vitest';
import { printName } from '../../../core/names/print.ts';

it.each([
  ['王强', '王　强'],
  ['王 强', '王　强'],
  ['王　强', '王　强'],
  ['㛃𬀩', '㛃　𬀩'],
  ['葛\u{e0100}强', '葛\u{e0100}　强'],
])('%s is printed as %s: two Han characters with one ideographic space between', (name, printed) => {
  expect(printName(name)).toBe(printed);
});

it.each(['王', '王小强', '欧阳春', '阿里木·买买提', 'Li', 'Ali Mamat', '王A', '王·强'])(
  '%s is printed as it stands',
  (name) => {
    expect(printName(name)).toBe(name);
  },
);
