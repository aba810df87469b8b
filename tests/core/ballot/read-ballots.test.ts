import { describe, expect, test } from 'vitest';
import { readBallots } from '../../../core/ballot/read-ballots.ts';

const refused = (...list: unknown[]) =>
  readBallots(list, 3, '/ballots').findings.map(({ code, at, numbers }) => [code, at, numbers]);
const malformed = (at: string, expected: string) => [['field-malformed', at, { expected }]];

describe('ballots are read', () => {
  test('as they are, names written in as keys with their mark', () => {
    const list = [
      'ox-',
      { marks: 'o?-' },
      { marks: 'xxx', count: 10_000_000 },
      { void: 'illegible', count: 2 },
      { marks: 'xxx', writeIns: [{ name: '赵 六' }, { name: 'A.B', mark: 'x' }, { name: '赵 六' }] },
    ];
    expect(readBallots(list, 3, '')).toEqual({
      findings: [],
      ballots: [
        ...list.slice(0, 4),
        {
          marks: 'xxx',
          writeIns: [
            { name: '赵六', mark: 'o' },
            { name: 'A·B', mark: 'x' },
            { name: '赵六', mark: 'o' },
          ],
        },
      ],
    });
  });
});

describe('a ballot is refused', () => {
  test.each<[string, unknown, unknown[]]>([
    ['with too few marks', 'ox', [['marks-length', '/ballots/0', { given: 2, candidates: 3 }]]],
    [
      'with too many marks',
      { marks: 'oxox' },
      [['marks-length', '/ballots/0/marks', { given: 4, candidates: 3 }]],
    ],
    ['with a mark nobody knows', 'oX-', [['mark-unknown', '/ballots/0', { place: 2 }]]],
    ['with a mark of another script', { marks: 'ox○' }, [['mark-unknown', '/ballots/0/marks', { place: 3 }]]],
    ['that is a number', 5, malformed('/ballots/0', 'string | object')],
    ['that is null', null, malformed('/ballots/0', 'string | object')],
    ['that is a list', ['o'], malformed('/ballots/0', 'string | object')],
    ['without marks', { count: 2 }, [['field-missing', '/ballots/0/marks', {}]]],
    ['whose marks are no text', { marks: 3 }, malformed('/ballots/0/marks', 'string')],
    ['with a field nobody knows', { marks: 'oxx', weight: 2 }, [['field-unknown', '/ballots/0/weight', {}]]],
    [
      'with __proto__',
      JSON.parse('{"marks":"oxx","__proto__":{}}'),
      [['field-unknown', '/ballots/0/__proto__', {}]],
    ],
    [
      'with marks and a void reason',
      { marks: 'oxx', void: 'illegible' },
      [['ballot-both', '/ballots/0', {}]],
    ],
    [
      'with a name and a void reason',
      { writeIns: [], void: 'illegible' },
      [['ballot-both', '/ballots/0', {}]],
    ],
    [
      'with a void reason nobody knows',
      { void: 'ugly' },
      malformed('/ballots/0/void', 'identifying-mark | illegible | not-official'),
    ],
    [
      'whose void reason is null',
      { void: null },
      malformed('/ballots/0/void', 'identifying-mark | illegible | not-official'),
    ],
    ...[0, -1, 1.5, '2', null, 10_000_001, Number.POSITIVE_INFINITY].map(
      (count): [string, unknown, unknown[]] => [
        `with a count of ${count}`,
        { marks: 'oxx', count },
        malformed('/ballots/0/count', '1 … 10000000'),
      ],
    ),
    [
      'void with a count of 0',
      { void: 'illegible', count: 0 },
      malformed('/ballots/0/count', '1 … 10000000'),
    ],
    [
      'whose write-ins are no list',
      { marks: 'oxx', writeIns: {} },
      malformed('/ballots/0/writeIns', 'array'),
    ],
    [
      'with a write-in that is a text',
      { marks: 'oxx', writeIns: ['赵六'] },
      malformed('/ballots/0/writeIns/0', 'object'),
    ],
    [
      'with a write-in without name',
      { marks: 'oxx', writeIns: [{ mark: 'o' }] },
      [['field-missing', '/ballots/0/writeIns/0/name', {}]],
    ],
    [
      'with a name that is a number',
      { marks: 'oxx', writeIns: [{ name: 6 }] },
      malformed('/ballots/0/writeIns/0/name', 'string'),
    ],
    [
      'with a name that is none',
      { marks: 'oxx', writeIns: [{ name: ' ' }] },
      [['name-empty', '/ballots/0/writeIns/0/name', {}]],
    ],
    [
      'with a write-in mark nobody knows',
      { marks: 'oxx', writeIns: [{ name: '赵六', mark: '√' }] },
      malformed('/ballots/0/writeIns/0/mark', '- | o | x | ?'),
    ],
    [
      'with a write-in field nobody knows',
      { marks: 'oxx', writeIns: [{ name: '赵六', note: '' }] },
      [['field-unknown', '/ballots/0/writeIns/0/note', {}]],
    ],
  ])('%s', (_what, ballot, expected) => {
    expect(refused(ballot)).toEqual(expected);
  });

  test('with all that is wrong with it, and so is each of its fellows', () => {
    expect(refused({ marks: 'o', count: 0, x: 1 }, 'oxx', 'o').map(([code, at]) => `${code} ${at}`)).toEqual([
      'field-unknown /ballots/0/x',
      'field-malformed /ballots/0/count',
      'marks-length /ballots/0/marks',
      'marks-length /ballots/2',
    ]);
  });

  test('after a hundred findings nobody reads on', () => {
    expect(refused(...Array.from({ length: 1000 }, () => 'o'))).toHaveLength(100);
  });
});
