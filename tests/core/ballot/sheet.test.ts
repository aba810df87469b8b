import { describe, expect, test } from 'vitest';
import { readSheet, sheetPapers } from '../../../core/ballot/sheet.ts';

const slate = {
  seats: 2,
  candidates: [
    { id: 'a', name: '丁甲' },
    { id: 'b', name: '王甲' },
    { id: 'c', name: '李甲' },
  ],
};

/** Fifteen valid ballots, one of them blank, and two void. */
const sheet = {
  valid: 15,
  blank: 1,
  invalid: { illegible: 1, 'over-voted': 1 },
  votes: [
    { id: 'a', for: 12, against: 2, abstain: 1, unreadable: 0 },
    { id: 'b', for: 9, against: 4, abstain: 1, unreadable: 1 },
    { id: 'c', for: 3, against: 10, abstain: 2, unreadable: 0 },
  ],
  writeIns: [{ name: '赵 六', for: 4 }],
  voidWriteIns: { ineligible: 1 },
};
const rows = (index: number, change: object) =>
  sheet.votes.map((row, place) => (place === index ? { ...row, ...change } : row));

test('a sheet that adds up is read, names as keys, what it leaves out as none', () => {
  const read = readSheet(sheet, slate, '/sheet');
  expect(read).toEqual({
    ok: true,
    value: {
      ...sheet,
      invalid: { 'identifying-mark': 0, illegible: 1, 'not-official': 0, 'over-voted': 1 },
      writeIns: [{ name: '赵六', for: 4 }],
      voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 1 },
    },
  });
  expect(read.ok && sheetPapers(read.value)).toBe(17);
});

test('C7: for 50, against 30 and abstain 12 are not 93 valid ballots', () => {
  const votes = [{ id: 'a', for: 50, against: 30, abstain: 12, unreadable: 0 }];
  const read = readSheet(
    { ...sheet, valid: 93, blank: 0, votes, writeIns: [] },
    { seats: 1, candidates: slate.candidates.slice(0, 1) },
    '',
  );
  expect(read).toMatchObject({
    ok: false,
    findings: [{ code: 'sheet-row-differs', at: '/votes/0', numbers: { id: 'a', marked: 92, valid: 93 } }],
  });
});

describe('a sheet is refused', () => {
  const row = { id: 'b', for: 9, against: 4, abstain: 1, unreadable: 1 };
  test.each<[string, object, string[]]>([
    ['that misses a field', { voidWriteIns: undefined }, ['field-missing /sheet/voidWriteIns']],
    ['with half a vote', { valid: 1.5 }, ['field-malformed /sheet/valid']],
    ['that misses a candidate', { votes: sheet.votes.slice(0, 2) }, ['sheet-candidate /sheet/votes']],
    [
      'with a stranger',
      { votes: [...sheet.votes, { ...row, id: 'd' }] },
      ['sheet-candidate /sheet/votes/3/id'],
    ],
    ['with a candidate twice', { votes: [...sheet.votes, row] }, ['sheet-candidate /sheet/votes/3/id']],
    [
      'whose row does not add up to the valid ballots',
      { votes: rows(0, { against: 1 }) },
      ['sheet-row-differs /sheet/votes/0'],
    ],
    [
      'with fewer abstentions than blank ballots',
      { votes: rows(0, { abstain: 0, against: 3 }) },
      ['sheet-blank /sheet/votes/0'],
    ],
    [
      'with more votes than seats on the valid ballots',
      { votes: rows(2, { for: 12, against: 1 }) },
      ['sheet-votes-exceed /sheet/votes'],
    ],
    [
      'with more votes for a person written in than valid ballots',
      { writeIns: [{ name: '赵六', for: 16 }] },
      ['sheet-votes-exceed /sheet/writeIns/0/for'],
    ],
    [
      'with more persons written in than marks against',
      { voidWriteIns: { ineligible: 13 } },
      ['sheet-write-ins-exceed /sheet/writeIns'],
    ],
    [
      'with a person written in twice',
      {
        writeIns: [
          { name: '赵六', for: 2 },
          { name: '赵 六', for: 2 },
        ],
      },
      ['name-repeated /sheet/writeIns/1/name'],
    ],
    [
      'with a name that is none',
      { writeIns: [{ name: '\u200b', for: 2 }] },
      ['name-empty /sheet/writeIns/0/name'],
    ],
    [
      'with a person nobody voted for',
      { writeIns: [{ name: '赵六', for: 0 }] },
      ['field-malformed /sheet/writeIns/0/for'],
    ],
  ])('%s', (_what, change, expected) => {
    const read = readSheet({ ...sheet, ...change }, slate, '/sheet');
    expect(read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`)).toEqual(expected);
  });
});
