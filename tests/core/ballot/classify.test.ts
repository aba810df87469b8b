import { describe, expect, test } from 'vitest';
import { classifyBallot } from '../../../core/ballot/classify.ts';
import { termsOf } from '../../../core/ballot/terms.ts';
import type { Ballot, Contest, WriteInEntry } from '../../../core/count/input.ts';

/** Seven seats, nine candidates A to I; A's name is 甲, W 赵六, V 钱七, U 孙八. */
const contest: Pick<Contest, 'seats' | 'candidates' | 'round' | 'eligibleWriteIns'> = {
  seats: 7,
  round: 'formal',
  candidates: [...'甲乙丙丁戊己庚辛壬'].map((name, place) => ({ id: 'ABCDEFGHI'[place]!, name })),
};
const o = (...names: string[]): WriteInEntry[] => names.map((name) => ({ name, mark: 'o' }));

function judge(ballot: Ballot, over: Partial<typeof contest> = {}, resolutions?: Map<string, string | null>) {
  const classified = classifyBallot(ballot, termsOf({ ...contest, ...over }, resolutions));
  if (!classified.valid) return classified;
  const { writeIns, ...rest } = classified;
  return {
    ...rest,
    votes: writeIns.flatMap((person) => (person.void === undefined ? [person.key] : [])),
    voidWriteIns: writeIns.flatMap((person) => (person.void === undefined ? [] : [person.void])),
  };
}

const valid = (marks: string, rest: object = {}) => ({
  valid: true,
  marks,
  blank: false,
  votes: [],
  voidWriteIns: [],
  ...rest,
});

describe('worked examples of a ballot', () => {
  test.each<[string, Ballot, object]>([
    ['B1', 'oooooooxx', valid('oooooooxx')],
    ['B2', 'oooooxx--', valid('oooooxx--')],
    ['B3', 'oooooooox', { valid: false, reason: 'over-voted' }],
    ['B4', { marks: 'ooooooxxx', writeIns: o('赵六') }, valid('ooooooxxx', { votes: ['赵六'] })],
    ['B5', { marks: 'ooooooxxx', writeIns: o('赵六', '钱七') }, { valid: false, reason: 'over-voted' }],
    ['B6', { marks: 'oooooooxx', writeIns: o('赵六') }, { valid: false, reason: 'over-voted' }],
    [
      'B7',
      { marks: 'ooooo----', writeIns: o('赵六') },
      valid('ooooo----', { voidWriteIns: ['exceeds-against'] }),
    ],
    [
      'B8',
      { marks: 'ooooox---', writeIns: o('赵六', '钱七') },
      valid('ooooox---', { voidWriteIns: ['exceeds-against', 'exceeds-against'] }),
    ],
    ['B9', '---------', valid('---------', { blank: true })],
    [
      'B10',
      { marks: 'ooooooxxx', writeIns: [{ name: '赵六', mark: '-' }] },
      valid('ooooooxxx', { voidWriteIns: ['unmarked'] }),
    ],
    ['B11', 'oooooo?xx', valid('oooooo?xx')],
    ['B12', { void: 'identifying-mark' }, { valid: false, reason: 'identifying-mark' }],
    [
      'B13',
      { marks: 'ooooooxxx', writeIns: o('甲') },
      valid('ooooooxxx', { voidWriteIns: ['listed-candidate'] }),
    ],
    ['B14', { marks: 'ooooooxxx', writeIns: o('赵六', '赵六') }, valid('ooooooxxx', { votes: ['赵六'] })],
    ['B15', 'xxxxxxxxx', valid('xxxxxxxxx')],
  ])('%s', (_example, ballot, expected) => {
    expect(judge(ballot)).toEqual(expected);
  });
});

describe('names written in', () => {
  test('one that is a listed name marked o adds nothing to those chosen', () => {
    expect(judge({ marks: 'oooooooxx', writeIns: o('甲') })).toEqual(
      valid('oooooooxx', { voidWriteIns: ['listed-candidate'] }),
    );
  });

  test('one that is a listed name marked against is one more chosen', () => {
    expect(judge({ marks: 'xooooooox', writeIns: o('甲') })).toEqual({ valid: false, reason: 'over-voted' });
  });

  test('a person bears o if any of the entries does', () => {
    const writeIns: WriteInEntry[] = [
      { name: '赵六', mark: 'x' },
      { name: '赵六', mark: 'o' },
      { name: '赵六', mark: '?' },
    ];
    expect(judge({ marks: 'oooooxxxx', writeIns })).toEqual(valid('oooooxxxx', { votes: ['赵六'] }));
  });

  test('an unmarked name does not outnumber the marks against', () => {
    const writeIns: WriteInEntry[] = [...o('赵六'), { name: '钱七', mark: '-' }];
    expect(judge({ marks: 'oooooox--', writeIns })).toEqual(
      valid('oooooox--', { votes: ['赵六'], voidWriteIns: ['unmarked'] }),
    );
  });

  test('only those eligible may be written in, where the contest says who', () => {
    const writeIns = o('赵六', '钱七');
    expect(judge({ marks: 'oooooxxxx', writeIns }, { eligibleWriteIns: ['赵 六'] })).toEqual(
      valid('oooooxxxx', { votes: ['赵六'], voidWriteIns: ['ineligible'] }),
    );
    expect(judge({ marks: 'oooooxxxx', writeIns }, { eligibleWriteIns: [] })).toEqual(
      valid('oooooxxxx', { voidWriteIns: ['ineligible', 'ineligible'] }),
    );
  });

  test('nobody may be written in in a tie run-off, eligible or not', () => {
    const over = { round: 'tie-runoff', eligibleWriteIns: ['赵六'] } as const;
    expect(judge({ marks: 'oooooxxxx', writeIns: o('赵六', '甲') }, over)).toEqual(
      valid('oooooxxxx', { voidWriteIns: ['ineligible', 'listed-candidate'] }),
    );
  });

  test('a ballot with a name and nothing else is not blank', () => {
    const writeIns: WriteInEntry[] = [{ name: '赵六', mark: '-' }];
    expect(judge({ marks: '---------', writeIns })).toMatchObject({ blank: false });
    expect(judge({ marks: '---------', writeIns: [] })).toMatchObject({ blank: true });
  });

  test('an unreadable mark is no blank', () => {
    expect(judge('--------?')).toMatchObject({ blank: false });
  });
});

describe('names the scrutineers resolved', () => {
  const marks = 'oooooxxxx';

  test('are the person they stand for, once', () => {
    const resolutions = new Map([['赵陆', '赵六']]);
    expect(judge({ marks, writeIns: o('赵陆', '赵六') }, {}, resolutions)).toEqual(
      valid(marks, { votes: ['赵六'] }),
    );
  });

  test('may be a listed candidate after all', () => {
    const resolutions = new Map([['甲甲', '甲']]);
    expect(judge({ marks: 'oooooooxx', writeIns: o('甲甲') }, {}, resolutions)).toEqual(
      valid('oooooooxx', { voidWriteIns: ['listed-candidate'] }),
    );
  });

  test('stand for nobody where they were found void, and still count as chosen', () => {
    const resolutions = new Map([['赵六', null]]);
    expect(judge({ marks, writeIns: o('赵六', '赵六') }, {}, resolutions)).toEqual(
      valid(marks, { voidWriteIns: ['ineligible'] }),
    );
    expect(judge({ marks: 'oooooooxx', writeIns: o('赵六') }, {}, resolutions)).toEqual({
      valid: false,
      reason: 'over-voted',
    });
  });
});

test('a person is dismissed whichever of the entries says so', () => {
  const resolutions = new Map([
    ['赵六', null],
    ['赵陆', '赵六'],
  ]);
  for (const names of [
    ['赵六', '赵陆'],
    ['赵陆', '赵六'],
  ]) {
    expect(judge({ marks: 'oooooxxxx', writeIns: o(...names) }, {}, resolutions)).toEqual(
      valid('oooooxxxx', { voidWriteIns: ['ineligible'] }),
    );
  }
});

test('namesakes told apart by a note share their key', () => {
  const candidates = [
    { id: 'A', name: '甲', note: '女' },
    { id: 'B', name: '甲', note: '男' },
  ];
  const ballot: Ballot = { marks: 'xo', writeIns: o('甲') };
  expect(judge(ballot, { seats: 1, candidates })).toEqual(
    valid('xo', { voidWriteIns: ['listed-candidate'] }),
  );
});
