import { describe, expect, it } from 'vitest';
import { columnName } from '../../../core/book/cell.ts';
import { parseItems } from '../../../core/book/items.ts';
import { dateOfSerial } from '../../../core/book/serial.ts';
import { shareOf } from '../../../core/book/share.ts';

describe('the day numbers of a spreadsheet', () => {
  it('are the dates of this century, each day one more', () => {
    const wrong: string[] = [];
    for (let serial = 36_526; serial <= 73_050; serial += 1) {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      if (dateOfSerial(serial) !== date) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it.each([36_525, 73_051, 46_348.5, -1, 0, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (serial) => {
    expect(dateOfSerial(serial)).toBeUndefined();
  });
});

describe('a list in one cell', () => {
  const items = (text: string) => {
    const parsed = parseItems(text);
    return parsed.ok ? parsed.items : parsed.item;
  };

  it('is separated by any mark people use, outside brackets', () => {
    expect(items('丁一、王 强，李明；赵红;孙海,周平\n阿里木·买买提')).toEqual(
      ['丁一', '王 强', '李明', '赵红', '孙海', '周平', '阿里木·买买提'].map((text) => ({ text })),
    );
    expect(items('王强（女、藏族）、王强(石桥村)')).toEqual([
      { text: '王强', note: '女、藏族' },
      { text: '王强', note: '石桥村' },
    ]);
  });

  it.each([
    ['丁一、、王强', 2],
    ['丁一、', 2],
    ['丁一、王强（女', 2],
    ['丁一、王强女）', 2],
    ['（女）', 1],
    ['王强（ ）', 1],
    ['王强（女）（甲）', 1],
    ['   ', 1],
  ])('%s has no item %d', (text, item) => {
    expect(items(text)).toBe(item);
  });
});

describe('a share', () => {
  it('is reached or passed, in hundredths or as a fraction', () => {
    expect(shareOf('不低于90%')).toEqual({ atLeast: [90, 100] });
    expect(shareOf('超过 4/5')).toEqual({ over: [4, 5] });
  });

  it.each(['90%', '0.9', '不低于90', '超过4/', '不低于-5%', '不低于120%', '超过5/4'])(
    '%s is none',
    (text) => {
      expect(shareOf(text)).toBeUndefined();
    },
  );
});

describe('columns', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [100, 'CV'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('%d is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
