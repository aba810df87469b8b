import { describe, expect, test } from 'vitest';
import {
  covers,
  isJurisdiction,
  parentOf,
  parseJurisdiction,
  strictlyAbove,
} from '../../../core/ledger/jurisdiction.ts';

describe('a jurisdiction', () => {
  test.each(['46', '4690', '469021', '469021101', '469021101001', '469021101-b03'])('may be %s', (code) => {
    expect(isJurisdiction(code)).toBe(true);
  });

  test.each([
    '',
    '4',
    '469',
    '46902',
    '4690211',
    '46902110',
    '4690211010',
    '4690211010011',
    '469021-b03',
    '469021101001-b03',
    '469021101-',
    '469021101-b3',
    '469021101-b03-b04',
    '469021101-c03',
    ' 46',
    '46\n',
    '４６',
  ])('is not %j', (code) => {
    expect(isJurisdiction(code)).toBe(false);
  });

  test('has its levels, widest first', () => {
    expect(parseJurisdiction('469021101-b03')).toEqual(['46', '90', '21', '101', 'b03']);
    expect(parseJurisdiction('469021101001')).toEqual(['46', '90', '21', '101', '001']);
    expect(parseJurisdiction('')).toEqual([]);
    expect(parseJurisdiction('x')).toBeUndefined();
  });

  test.each([
    ['', '46', true],
    ['', '', true],
    ['46', '469021101-b03', true],
    ['469021101', '469021101-b03', true],
    ['469021101-b03', '469021101-b03', true],
    ['469021101-b03', '469021101', false],
    ['469021101-b03', '469021101-b031', false],
    ['469021101-b03', '469021101-b04', false],
    ['469021101', '469021102', false],
    ['469021', '469021101', true],
    ['4690', '469121', false],
    ['46', '', false],
    ['x', '46', false],
    ['46', 'x', false],
  ])('%j covers %j: %s', (wide, narrow, covered) => {
    expect(covers(wide, narrow)).toBe(covered);
    expect(strictlyAbove(wide, narrow)).toBe(covered && wide !== narrow);
  });

  test.each([
    ['469021101-b03', '469021101'],
    ['469021101001', '469021101'],
    ['469021101', '469021'],
    ['469021', '4690'],
    ['4690', '46'],
    ['46', ''],
    ['', ''],
    ['x', ''],
  ])('the parent of %j is %j', (code, parent) => {
    expect(parentOf(code)).toBe(parent);
  });
});
