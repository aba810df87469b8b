import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { decided } from '../../../core/count/decided.ts';
import { resultDigest, resultForm } from '../../../core/count/digest.ts';
import { renderResult } from '../../../core/count/render-result.ts';
import { resultSchema } from '../../../core/count/result-schema.ts';
import { speak } from '../../../core/findings/finding.ts';
import type { CountDocument } from '../../support/count-document.ts';
import { counted, read, sha256 } from '../../support/counting.ts';
import { gradedPoll, pollDocument } from '../../support/polls.ts';

const two = [
  { id: 'p1', name: '王强' },
  { id: 'p2', name: '丁一', note: '女' },
];

function refusals(document: CountDocument): readonly string[] {
  const file = readCountFile(JSON.stringify(document));
  return file.ok ? [] : file.findings.map(({ code, at }) => `${code} ${at}`);
}

const evaluation = (ballots: readonly unknown[], about = two) =>
  pollDocument('evaluation', gradedPoll('evaluation', about), ballots);

/** So many of 90 sheets on which the only person is incompetent. */
const ofNinety = (incompetent: number) =>
  evaluation(
    [
      { marks: '---o', count: incompetent },
      { marks: 'o---', count: 90 - incompetent },
    ],
    [two[0]!],
  );

const recommendation = (votes: number, incumbents: readonly string[] = ['c1']) =>
  pollDocument(
    'recommendation',
    {
      id: 'names',
      method: 'differential',
      seats: 2,
      vacancies: 1,
      incumbents,
      candidates: [
        { id: 'c1', name: '王强' },
        { id: 'c2', name: '丁一', note: '女' },
      ],
    },
    [
      { marks: 'o-', count: votes },
      { marks: '-o', count: 90 - votes },
    ],
  );

describe('flags of 90 sheets (§7.4)', () => {
  test.each([
    [30, false, '30×3 = 90'],
    [31, true, '31×3 = 93 > 有效票 90'],
    [1, false, ''],
    [89, true, '89×3 = 267 > 有效票 90'],
  ])('%i incompetent: %s', (incompetent, raised, arithmetic) => {
    const result = counted(ofNinety(incompetent));
    expect(result.poll?.flags).toEqual(raised ? [{ subject: 'p1', code: 'incompetent-over-third' }] : []);
    const told = result.findings.map((found) => `${found.severity} ${speak(found, 'zh').message}`);
    expect(told).toHaveLength(raised ? 1 : 0);
    if (raised) expect(told[0]).toMatch(new RegExp(`^info 王强 .*${arithmetic}`));
  });

  test.each([
    [45, true],
    [46, false],
    [44, true],
    [89, false],
  ])('%i recommend somebody in office: %s', (votes, raised) => {
    const { poll, findings } = counted(recommendation(votes));
    expect(poll?.flags).toEqual(raised ? [{ subject: 'c1', code: 'recommended-not-half' }] : []);
    expect(findings.map((found) => found.at)).toEqual(raised ? ['/poll/subjects/0'] : []);
  });

  it('are not raised about new names', () => {
    expect(counted(recommendation(10, [])).poll?.flags).toEqual([]);
    expect(counted(recommendation(60, ['c2'])).findings.map((found) => speak(found, 'zh').message)).toEqual([
      '丁一（女） 得推荐票 30 票，30×2 = 60 ≤ 有效票 90，未过半数。',
    ]);
  });

  it('count valid sheets only', () => {
    const invalid = [
      { marks: '---o', count: 31 },
      { marks: 'o---', count: 59 },
      { void: 'illegible', count: 3 },
    ];
    const { poll } = counted(evaluation(invalid, [two[0]!]));
    expect(poll).toMatchObject({ cast: 90, flags: [{ subject: 'p1' }] });
  });
});

describe('a poll', () => {
  const ballots = [
    { marks: 'o----o--', count: 6 },
    { marks: '-o---?--', count: 3 },
    { marks: '--------', count: 1 },
  ];

  it('elects nobody, asks no majority and falls short of nothing', () => {
    const result = counted(evaluation(ballots));
    expect(result).toMatchObject({ status: 'complete', round: 'evaluation', elected: [], findings: [] });
    for (const absent of ['majority', 'runoff', 'shortfall', 'supplementary'])
      expect(result).not.toHaveProperty(absent);
  });

  it('of persons gathers their grades, and sheets without a readable one as none', () => {
    expect(counted(evaluation(ballots)).poll).toEqual({
      kind: 'evaluation',
      cast: 10,
      subjects: [
        { id: 'p1', name: '王强', excellent: 6, competent: 3, basic: 0, incompetent: 0, none: 1 },
        { id: 'p2', name: '丁一', note: '女', excellent: 0, competent: 6, basic: 0, incompetent: 0, none: 4 },
      ],
      flags: [],
    });
  });

  it('of the atmosphere raises no flag, however poor', () => {
    const aspects = gradedPoll('atmosphere', [{ id: 'a1', name: '换届纪律' }]);
    const result = counted(pollDocument('atmosphere', aspects, [{ marks: '---o', count: 10 }]));
    expect(result.poll).toEqual({
      kind: 'atmosphere',
      cast: 10,
      subjects: [{ id: 'a1', name: '换届纪律', good: 0, fair: 0, plain: 0, poor: 10, none: 0 }],
      flags: [],
    });
    expect(result.findings).toEqual([]);
  });

  it('decides nothing about anybody while papers are out', () => {
    expect(decided(read(evaluation(ballots)), 3)).toEqual([]);
  });

  it('needs no margin', () => {
    expect(counted(recommendation(60)).findings).toEqual([]);
  });

  test.each([
    ['a recommendation', recommendation(45)],
    ['an evaluation', ofNinety(31)],
    [
      'the atmosphere',
      pollDocument('atmosphere', gradedPoll('atmosphere', two), [{ marks: 'o---o---', count: 3 }]),
    ],
  ])('of %s has a result the schema takes, and its digest covers what it says', (_kind, document) => {
    const result = counted(document);
    const rendered = JSON.parse(JSON.stringify(renderResult(result, 'zh')));
    expect(resultSchema.safeParse(rendered).error).toBeUndefined();
    expect(resultForm(result)).toHaveProperty('poll', result.poll);
    const [first, ...rest] = result.poll!.subjects;
    const altered = {
      ...result,
      poll: { ...result.poll!, subjects: [{ ...first!, name: '别人' }, ...rest] },
    };
    expect(resultDigest(altered as typeof result, sha256)).not.toBe(resultDigest(result, sha256));
  });

  it('that is recommended on too many names has that sheet invalid', () => {
    const document = recommendation(60);
    document.contest.seats = 1;
    document.stations[0].ballots = [
      { marks: 'oo', count: 5 },
      { marks: 'o-', count: 85 },
    ];
    expect(counted(document)).toMatchObject({
      papers: { valid: 85, invalid: { 'over-voted': 5 } },
      poll: { cast: 85 },
    });
  });
});

describe('a count file of a graded poll', () => {
  it('is refused where a ballot gives a person two grades', () => {
    const ballots = ['o---o---', { marks: '-o--oo--', count: 2 }, { marks: '-o--oxo-' }];
    expect(refusals(evaluation(ballots))).toEqual([
      'poll-two-grades /stations/0/ballots/1',
      'poll-two-grades /stations/0/ballots/2',
    ]);
  });

  it('is refused for what any ballot is refused for', () => {
    expect(refusals(evaluation(['o---o--', 'o---o---']))).toEqual(['marks-length /stations/0/ballots/0']);
  });

  it('is refused where its ballots are not UTF-8', () => {
    const document = evaluation([{ marks: 'o---o---', writeIns: [{ name: '~', mark: 'o' }] }]);
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    bytes[bytes.indexOf('~'.charCodeAt(0))] = 0xff;
    const file = readCountFile(bytes);
    expect(file.ok ? [] : file.findings).toMatchObject([{ code: 'not-utf8', at: '/stations/0/ballots' }]);
  });

  it('takes a void sheet and a name written in, which has no grade', () => {
    const ballots = [
      { marks: 'ox------', writeIns: [{ name: '赵六' }], count: 4 },
      { void: 'identifying-mark', count: 2 },
    ];
    expect(counted(evaluation(ballots))).toMatchObject({
      writeIns: [],
      voidWriteIns: { ineligible: 4 },
      papers: { valid: 4, invalid: { 'identifying-mark': 2 } },
    });
  });

  it('is refused where its paper is none', () => {
    const document = evaluation(['o---o---']);
    document.contest.seats = 3;
    expect(refusals(document)).toEqual(['poll-seats-differ /contest/seats']);
  });
});

test('sheets of one grade a person add up, whatever their order', () => {
  const grade = fc.constantFrom('o---', '-o--', '--o-', '---o', '????', '----', '-x-?');
  fc.assert(
    fc.property(fc.array(fc.tuple(grade, grade), { minLength: 1, maxLength: 40 }), (sheets) => {
      const { poll } = counted(evaluation(sheets.map((sheet) => sheet.join(''))));
      poll!.subjects.forEach((each, index) => {
        const { excellent, competent, basic, incompetent, none } = each as typeof each & {
          readonly [grade: string]: number;
        };
        const of = (marks: string) => sheets.filter((sheet) => sheet[index] === marks).length;
        expect([excellent, competent, basic, incompetent]).toEqual(['o---', '-o--', '--o-', '---o'].map(of));
        expect(excellent! + competent! + basic! + incompetent! + none!).toBe(sheets.length);
      });
    }),
  );
});
