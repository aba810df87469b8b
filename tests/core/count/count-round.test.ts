import { describe, expect, test } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import type { CountInput } from '../../../core/count/input.ts';
import { renderResult } from '../../../core/count/render-result.ts';
import { clauseText } from '../../../core/rules/clauses.ts';
import { exampleDocument, roundDocument, writtenIn } from '../../support/count-document.ts';
import { count, counted, read } from '../../support/counting.ts';

test('the example of the format gives exactly the result shown with it', () => {
  const file = readCountFile(new TextEncoder().encode(JSON.stringify(exampleDocument())));
  if (!file.ok) throw new Error(JSON.stringify(file.findings));
  const result = renderResult(countRound(file.input), 'zh');
  expect(JSON.parse(JSON.stringify(result))).toEqual({
    format: 'scrutineer/result@1',
    contest: 'committee',
    round: 'formal',
    status: 'complete',
    quorum: {
      due: 112,
      present: 96,
      met: true,
      needed: 90,
      arithmetic: '96×5 = 480 > 112×4 = 448',
      rule: clauseText('Q-02', 'zh'),
    },
    papers: {
      printed: 100,
      issued: 96,
      unused: 4,
      returned: 96,
      notReturned: 0,
      valid: 94,
      invalid: { 'identifying-mark': 2 },
      blank: 0,
    },
    majority: { of: 'present', base: 96, needed: 49, rule: clauseText('W-01', 'zh') },
    votes: [
      { id: 'c1', name: '丁一', for: 81, against: 13, abstain: 0, unreadable: 0 },
      { id: 'c2', name: '王强', for: 80, against: 14, abstain: 0, unreadable: 0 },
      { id: 'c3', name: '阿里木·买买提', for: 14, against: 80, abstain: 0, unreadable: 0 },
    ],
    writeIns: [{ name: '赵六', for: 13 }],
    voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
    elected: ['c1', 'c2'],
    findings: [],
  });
  expect(Object.keys(result).slice(0, 5)).toEqual(['format', 'contest', 'round', 'status', 'quorum']);
});

describe('a round that is not counted', () => {
  test('not quorate: only the quorum, and what stands beside it', () => {
    const document = exampleDocument();
    document.attendance.present = 89;
    expect(Object.keys(count(document))).toEqual(['contest', 'round', 'status', 'quorum', 'findings']);
    expect(count(document)).toMatchObject({
      status: 'not-quorate',
      quorum: { met: false, arithmetic: '89×5 = 445 ≤ 112×4 = 448' },
      findings: [{ code: 'issued-exceeds-present' }],
    });
  });

  test('void: the sums of the papers and nobody counted', () => {
    const document = exampleDocument();
    document.attendance.present = 95;
    const result = count(document);
    expect(Object.keys(result)).toEqual(['contest', 'round', 'status', 'quorum', 'papers', 'findings']);
    expect(result).toMatchObject({
      status: 'void',
      papers: { printed: 100, issued: 96, unused: 4, returned: 96, notReturned: 0 },
      findings: [{ code: 'issued-exceeds-present' }, { code: 'round-void' }],
    });
  });
});

describe('a margin too small', () => {
  const margin = { code: 'margin-too-small', severity: 'block', at: '/contest/candidates' };
  const small = (round: string) => roundDocument({ seats: 3, round, votes: { A: 45, B: 40, C: 30 } });

  test.each(['formal', 'preselection'])(
    'blocks a contested %s round, which is counted all the same',
    (round) => {
      expect(counted(small(round))).toMatchObject({
        status: 'complete',
        findings: [{ ...margin, numbers: { candidates: 3, seats: 3, needed: 4 } }],
      });
    },
  );

  test.each(['supplementary', 'repeat'])('is no matter of a %s round', (round) => {
    expect(counted(small(round)).findings).toEqual([]);
  });

  test('is no matter of an equal-number election', () => {
    const document = roundDocument({ seats: 3, method: 'equal', votes: { A: 45, B: 40, C: 30 } });
    expect(counted(document).findings).toEqual([]);
  });

  test('is checked again without those struck', () => {
    const document = roundDocument({ seats: 3, votes: { A: 45, B: 40, C: 30, D: 20 } });
    document.contest.candidates[3].struck = true;
    expect(counted(document).findings).toMatchObject([
      { ...margin, numbers: { candidates: 3, seats: 3, needed: 4 } },
    ]);
  });

  test('is said of a round that was not quorate, too', () => {
    const document = small('formal');
    document.attendance.electors = 100;
    expect(count(document)).toMatchObject({ status: 'not-quorate', findings: [margin] });
  });
});

describe('a struck candidate', () => {
  test('keeps the marks, is never elected and stands in no further round', () => {
    const document = roundDocument({ seats: 2, votes: { A: 30, B: 15, C: 14, D: 40 } });
    document.contest.candidates[0].struck = true;
    expect(counted(document)).toMatchObject({
      votes: [{ id: 'A', for: 30, struck: true }, { id: 'B' }, { id: 'C' }, { id: 'D' }],
      elected: ['D'],
      shortfall: 1,
      supplementary: { seats: 1, candidates: ['B', 'C'] },
    });
    expect(counted(document).votes[1]).not.toHaveProperty('struck');
  });

  test('takes no part in a tie', () => {
    const document = roundDocument({ seats: 2, votes: { A: 35, B: 30, C: 30 } });
    document.contest.candidates[0].struck = true;
    expect(counted(document)).toMatchObject({ status: 'complete', elected: ['B', 'C'] });
  });

  test('may leave a run-off with fewer persons than seats', () => {
    const document = roundDocument({ seats: 2, round: 'tie-runoff', votes: { A: 20, B: 20, C: 10 } });
    document.contest.candidates[0].struck = true;
    document.contest.candidates[1].struck = true;
    const result = counted(document);
    expect(result).toMatchObject({ status: 'short', elected: ['C'], shortfall: 1 });
    expect(result).not.toHaveProperty('supplementary');
  });
});

describe('a supplementary election', () => {
  test('takes in whoever is level with the last, and those nobody voted for', () => {
    const document = roundDocument({ seats: 1, votes: { A: 10, B: 0, C: 0, D: 0 } });
    expect(counted(document).supplementary).toEqual({ seats: 1, candidates: ['A', 'B', 'C', 'D'] });
  });

  test('takes in a person written in', () => {
    const document = roundDocument({ seats: 1, votes: { A: 10, B: 5, W: 20 } });
    expect(counted(document).supplementary).toEqual({ seats: 1, candidates: ['A', writtenIn] });
  });

  test('has nobody where nobody is left', () => {
    const document = roundDocument({ seats: 2, votes: { A: 40 } });
    expect(counted(document).supplementary).toEqual({ seats: 1, candidates: [] });
  });
});

describe('the order of lists', () => {
  const document = (order: string) => {
    const of = roundDocument({ seats: 3, votes: { C: 30, W: 30, A: 30 } });
    of.contest.order = order;
    return of;
  };

  test('is that of surname strokes, persons written in among the others', () => {
    expect(counted(document('strokes')).elected).toEqual(['A', 'C', writtenIn]);
  });

  test('or that of the slate, and then those written in by strokes', () => {
    expect(counted(document('slate')).elected).toEqual(['C', 'A', writtenIn]);
  });

  test('namesakes stand as they stand on the slate', () => {
    const of = roundDocument({ seats: 2, votes: { B: 40, A: 40 } });
    of.contest.candidates = [
      { id: 'z', name: '王强', note: '女' },
      { id: 'a', name: '王强', note: '男' },
    ];
    expect(counted(of).elected).toEqual(['z', 'a']);
  });
});

test('names written in stand by votes, then by key', () => {
  const document = roundDocument({ seats: 2, votes: { A: 0, B: 0 } });
  document.stations[0].ballots = [
    { marks: 'xx', writeIns: [{ name: '乙' }, { name: '甲' }], count: 20 },
    { marks: 'xx', writeIns: [{ name: '丙 丙' }], count: 30 },
  ];
  expect(counted(document).writeIns).toEqual([
    { name: '丙丙', for: 30 },
    { name: '乙', for: 20 },
    { name: '甲', for: 20 },
  ]);
});

test('void write-ins count persons times ballots', () => {
  const document = roundDocument({ seats: 2, votes: { A: 0, B: 0 } });
  document.contest.eligibleWriteIns = [];
  document.stations[0].ballots = [
    { marks: 'xx', writeIns: [{ name: '乙' }, { name: '甲' }], count: 20 },
    { marks: '--', writeIns: [{ name: '乙' }, { name: '甲' }], count: 10 },
    { marks: 'xx', writeIns: [{ name: '丁甲' }, { name: '甲', mark: '?' }], count: 20 },
  ];
  expect(counted(document).voidWriteIns).toEqual({
    unmarked: 20,
    'exceeds-against': 20,
    'listed-candidate': 20,
    ineligible: 40,
  });
});

test('a round with a sheet says that it was entered by sheet', () => {
  const { stations, ...input } = read(roundDocument({ seats: 1, present: 10, votes: { A: 6, B: 3 } }));
  const { tally: _tally, ...hall } = stations[0]!;
  const sheet: CountInput['stations'][number]['sheet'] = {
    valid: 10,
    blank: 0,
    invalid: {},
    votes: [
      { id: 'A', for: 6, against: 4, abstain: 0, unreadable: 0 },
      { id: 'B', for: 3, against: 7, abstain: 0, unreadable: 0 },
    ],
    writeIns: [],
    voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
  };
  expect(countRound({ ...input, stations: [{ ...hall, sheet }] })).toMatchObject({
    status: 'complete',
    entered: 'sheet',
    elected: ['A'],
  });
});
