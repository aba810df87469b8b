import { expect, test } from 'vitest';
import type { Sheet } from '../../../core/count/input.ts';
import { bundleOf } from '../../../web/entry/bundle.ts';
import {
  papersTyped,
  readTexts,
  rowDiffers,
  sheetOf,
  textsOf,
  writeInLines,
} from '../../../web/entry/sheet-form.ts';
import { counting, pileIn } from './piles.ts';

const pile = pileIn(counting());
const typed = {
  valid: '２９',
  'invalid/illegible': '1',
  'votes/c1/for': '29',
  'votes/c2/for': '20',
  'votes/c2/against': '9',
  'votes/c3/for': '8',
  'votes/c3/against': '20',
  'votes/c3/unreadable': '1',
  'name/0': '赵 六',
  'writeIns/0': '1',
};

function sheetIn(texts: Readonly<Record<string, string>>): Sheet {
  const read = sheetOf(texts, pile);
  if (!read.ok) throw new Error(read.missing);
  return read.sheet;
}

test('a sheet as typed makes a bundle; empty boxes are 0', () => {
  const bundle = bundleOf(pile, { sheet: sheetIn(typed) });
  expect(bundle).toMatchObject({
    ok: true,
    value: {
      sheet: {
        valid: 29,
        blank: 0,
        invalid: { illegible: 1 },
        votes: [
          { id: 'c1', for: 29, against: 0, abstain: 0, unreadable: 0 },
          { id: 'c2', for: 20, against: 9, abstain: 0, unreadable: 0 },
          { id: 'c3', for: 8, against: 20, abstain: 0, unreadable: 1 },
        ],
        writeIns: [{ name: '赵六', for: 1 }],
      },
    },
  });
});

test('what must be typed and is not, or is no number, is named', () => {
  expect(sheetOf({}, pile)).toEqual({ ok: false, missing: 'valid' });
  expect(sheetOf({ ...typed, 'votes/c2/for': '' }, pile)).toEqual({ ok: false, missing: 'votes/c2/for' });
  expect(sheetOf({ ...typed, blank: '一' }, pile)).toEqual({ ok: false, missing: 'blank' });
  expect(sheetOf({ ...typed, 'writeIns/0': '' }, pile)).toEqual({ ok: false, missing: 'writeIns/0' });
});

test('papers and rows are added up while they are typed', () => {
  expect(papersTyped(typed)).toBe(30);
  expect(papersTyped({ valid: 'x' })).toBe(0);
  expect(rowDiffers(typed, 'c1')).toBe(0);
  expect(rowDiffers({ ...typed, 'votes/c2/for': '21' }, 'c2')).toBe(1);
  expect(rowDiffers({ ...typed, 'votes/c2/for': '18' }, 'c2')).toBe(-2);
  expect(rowDiffers({ ...typed, 'votes/c2/for': '' }, 'c2')).toBeUndefined();
  expect(rowDiffers({}, 'c2')).toBeUndefined();
});

test('a row that does not add up is refused with its sentence', () => {
  const bundle = bundleOf(pile, { sheet: sheetIn({ ...typed, 'votes/c2/for': '21' }) });
  expect(bundle).toMatchObject({ ok: false, findings: [{ code: 'sheet-row-differs' }] });
});

test('there is always one more line for a name', () => {
  expect(writeInLines({})).toBe(1);
  expect(writeInLines(typed)).toBe(2);
  const all = Object.fromEntries(Array.from({ length: 600 }, (_, line) => [`name/${line}`, 'x']));
  expect(writeInLines(all)).toBe(500);
});

test('a sheet taken up again is typed as it was', () => {
  const { sheet } = { sheet: sheetIn(typed) };
  expect(sheetIn(textsOf(sheet))).toEqual(sheet);
});

test('of what was stored only texts are read', () => {
  expect(readTexts({ valid: '3', blank: 4, x: null })).toEqual({ valid: '3' });
  expect(readTexts(undefined)).toEqual({});
  expect(readTexts(['3'])).toEqual({});
});
