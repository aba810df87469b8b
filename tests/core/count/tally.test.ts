import { describe, expect, test } from 'vitest';
import { termsOf } from '../../../core/ballot/terms.ts';
import type { Ballot, Candidate, Sheet } from '../../../core/count/input.ts';
import { combine, marksOf, papersIn, zeroTally } from '../../../core/count/tally.ts';
import { tallyBallots } from '../../../core/count/tally-ballots.ts';
import { tallySheet } from '../../../core/count/tally-sheet.ts';
import { tallyStation } from '../../../core/count/tally-station.ts';

const candidates: Candidate[] = [
  { id: 'a', name: '丁甲' },
  { id: 'b', name: '王甲' },
];
const terms = termsOf({ seats: 1, round: 'formal', candidates });
const ballots: Ballot[] = [
  'ox',
  'oo',
  '--',
  { marks: '?x', count: 3 },
  { marks: 'oo', count: 2 },
  { marks: '--', count: 4 },
  { marks: 'xx', writeIns: [{ name: '赵六', mark: 'o' }], count: 5 },
  { marks: 'ox', writeIns: [{ name: '赵六', mark: 'o' }], count: 6 },
  { marks: '--', writeIns: [{ name: '赵六', mark: '-' }], count: 7 },
  { marks: '--', writeIns: [], count: 8 },
  { void: 'illegible', count: 9 },
  { void: 'illegible' },
];

test('ballots add up by station', () => {
  const tally = tallyBallots(ballots, terms, 2);
  expect(tally).toMatchObject({
    valid: 29,
    blank: 13,
    invalid: new Map([
      ['over-voted', 9],
      ['illegible', 10],
    ]),
    writeIns: new Map([['赵六', 5]]),
    voidWriteIns: new Map([['unmarked', 7]]),
  });
  expect(marksOf(tally, 0)).toEqual({ for: 1, against: 5, abstain: 20, unreadable: 3 });
  expect(marksOf(tally, 1)).toEqual({ for: 0, against: 9, abstain: 20, unreadable: 0 });
  expect(papersIn(tally)).toBe(48);
});

test('combining changes neither tally, and nothing is combined to nothing', () => {
  const one = tallyBallots(ballots, terms, 2);
  expect(combine(one, zeroTally(2))).toEqual(one);
  expect(combine(zeroTally(2), one)).toEqual(one);
  combine(one, one);
  expect(one).toEqual(tallyBallots(ballots, terms, 2));
});

test('a station that recorded nothing has the tally of nothing', () => {
  const station = { id: 's', printed: 0, issued: 0, unused: 0, returned: 0 };
  expect(tallyStation(station, terms, candidates)).toEqual(zeroTally(2));
});

describe('a sheet', () => {
  const sheet: Sheet = {
    valid: 15,
    blank: 1,
    invalid: { illegible: 1, 'over-voted': 0 },
    votes: [
      { id: 'b', for: 5, against: 8, abstain: 1, unreadable: 1 },
      { id: 'a', for: 4, against: 10, abstain: 1, unreadable: 0 },
    ],
    writeIns: [
      { name: '赵六', for: 3 },
      { name: '赵陆', for: 2 },
    ],
    voidWriteIns: { unmarked: 0, 'exceeds-against': 1, 'listed-candidate': 0, ineligible: 1 },
  };

  test('is the tally it says, its rows in the order of the slate', () => {
    const tally = tallySheet(sheet, terms, candidates);
    expect(marksOf(tally, 0)).toEqual({ for: 4, against: 10, abstain: 1, unreadable: 0 });
    expect(marksOf(tally, 1)).toEqual({ for: 5, against: 8, abstain: 1, unreadable: 1 });
    expect(tally).toMatchObject({
      valid: 15,
      blank: 1,
      invalid: new Map([['illegible', 1]]),
      writeIns: new Map([
        ['赵六', 3],
        ['赵陆', 2],
      ]),
      voidWriteIns: new Map([
        ['exceeds-against', 1],
        ['ineligible', 1],
      ]),
    });
  });

  test.each<[string, [string, string | null][], [string, number][], [string, number][]]>([
    [
      'to another person',
      [['赵陆', '赵六']],
      [['赵六', 5]],
      [
        ['exceeds-against', 1],
        ['ineligible', 1],
      ],
    ],
    [
      'to nobody',
      [['赵陆', null]],
      [['赵六', 3]],
      [
        ['exceeds-against', 1],
        ['ineligible', 3],
      ],
    ],
    [
      'to a listed candidate',
      [['赵陆', '丁甲']],
      [['赵六', 3]],
      [
        ['exceeds-against', 1],
        ['ineligible', 1],
        ['listed-candidate', 2],
      ],
    ],
  ])('moves the votes of a name resolved %s', (_to, resolutions, writeIns, voids) => {
    const resolved = termsOf({ seats: 1, round: 'formal', candidates }, new Map(resolutions));
    const tally = tallySheet(sheet, resolved, candidates);
    expect([...tally.writeIns]).toEqual(writeIns);
    expect([...tally.voidWriteIns]).toEqual(voids);
  });
});
