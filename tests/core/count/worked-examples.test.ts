import { describe, expect, test } from 'vitest';
import { mayReduceSeats } from '../../../core/count/rounds.ts';
import { fewestCandidates } from '../../../core/slate/margin.ts';
import { type Round, roundDocument, writtenIn } from '../../support/count-document.ts';
import { count, counted } from '../../support/counting.ts';

const outcome = (round: Round) => {
  const { status, elected, runoff, shortfall, supplementary } = counted(roundDocument(round));
  return { status, elected, runoff, shortfall, supplementary };
};
const complete = (...elected: string[]) => ({ status: 'complete', elected });
const tie = (elected: string[], seats: number, ...candidates: string[]) => ({
  status: 'tie',
  elected,
  runoff: { seats, candidates },
});
const short = (elected: string[], shortfall: number, supplementary?: string[]) => ({
  status: 'short',
  elected,
  shortfall,
  ...(supplementary ? { supplementary: { seats: shortfall, candidates: supplementary } } : {}),
});

const o13 = {
  seats: 7,
  present: 95,
  votes: { A: 90, B: 88, C: 80, D: 75, E: 60, F: 47, G: 40, H: 48, I: 30 },
};

describe('worked examples of an outcome', () => {
  test.each<[string, Round, object]>([
    ['O1', { seats: 3, votes: { A: 45, B: 40, C: 30, D: 20 } }, complete('A', 'B', 'C')],
    ['O2', { seats: 3, votes: { A: 45, B: 40, C: 30, D: 28 } }, complete('A', 'B', 'C')],
    ['O3', { seats: 3, votes: { A: 45, B: 40, C: 30, D: 30 } }, tie(['A', 'B'], 1, 'C', 'D')],
    ['O4', { seats: 3, votes: { A: 40, B: 40, C: 30, D: 20 } }, complete('A', 'B', 'C')],
    ['O5', { seats: 3, votes: { A: 45, B: 40, C: 20, D: 20 } }, short(['A', 'B'], 1, ['C', 'D'])],
    ['O6', { seats: 3, votes: { A: 45, B: 30, C: 30, D: 30, E: 10 } }, tie(['A'], 2, 'B', 'C', 'D')],
    ['O7', { seats: 3, votes: { A: 40, B: 35, C: 22, D: 15, W: 27 } }, complete('A', 'B', writtenIn)],
    ['O8', { seats: 3, votes: { A: 40, B: 35, C: 29, D: 15, W: 28 } }, complete('A', 'B', 'C')],
    ['O9', { seats: 3, votes: { A: 40, B: 35, C: 27, D: 15, W: 27 } }, tie(['A', 'B'], 1, 'C', writtenIn)],
    ['O10', { seats: 3, votes: { A: 26, B: 26, C: 26, D: 26 } }, tie([], 3, 'A', 'B', 'C', 'D')],
    ['O11', { seats: 3, votes: { A: 25, B: 24, C: 20, D: 10 } }, short([], 3, ['A', 'B', 'C', 'D'])],
    [
      'O12',
      { seats: 3, present: 96, votes: { A: 80, B: 60, C: 48, D: 47 } },
      short(['A', 'B'], 1, ['C', 'D']),
    ],
    ['O13', o13, short(['A', 'B', 'C', 'D', 'E', 'H'], 1, ['F', 'G'])],
    [
      'O14',
      { seats: 7, present: 95, votes: { A: 90, B: 88, C: 80, D: 75, E: 60, F: 55, G: 50, H: 49, I: 48 } },
      complete('A', 'B', 'C', 'D', 'E', 'F', 'G'),
    ],
    ['O15', { seats: 1, round: 'tie-runoff', votes: { C: 24, D: 22 } }, complete('C')],
    ['O16', { seats: 1, round: 'tie-runoff', votes: { C: 25, D: 25 } }, tie([], 1, 'C', 'D')],
    [
      'O19',
      { seats: 7, votes: { A: 45, B: 45, C: 45, D: 45, E: 45, F: 20, G: 19, H: 18, I: 17 } },
      short(['A', 'B', 'C', 'D', 'E'], 2, ['F', 'G', 'H']),
    ],
    [
      'O20',
      { seats: 2, present: 90, round: 'supplementary', votes: { A: 46, B: 45, C: 40 } },
      short(['A'], 1, ['B', 'C']),
    ],
    ['O21', { seats: 1, present: 85, electors: 100, votes: { A: 45, B: 10 } }, complete('A')],
    [
      'O21, 应到会 reading',
      {
        seats: 1,
        present: 85,
        electors: 100,
        votes: { A: 45, B: 10 },
        rules: { base: '2020', majority: { over: [1, 2], of: 'due' } },
      },
      short([], 1, ['A', 'B']),
    ],
    ['O22', { seats: 1, present: 7, method: 'equal', votes: { A: 4 } }, complete('A')],
    ['O23', { seats: 1, present: 6, electors: 7, method: 'equal', votes: { A: 3 } }, short([], 1)],
    ['O24', { seats: 2, present: 7, method: 'equal', votes: { A: 7, B: 3 } }, short(['A'], 1)],
    [
      'O25',
      {
        seats: 9,
        present: 90,
        round: 'preselection',
        votes: { A: 80, B: 75, C: 70, D: 65, E: 60, F: 55, G: 50, H: 46, I: 45, J: 40, K: 30 },
      },
      short(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 1),
    ],
    ['O26', { seats: 3, votes: { A: 43, B: 40, C: 30, D: 20 } }, complete('A', 'B', 'C')],
    ['O27', { seats: 3, votes: { A: 45, B: 40, C: 25, D: 20 } }, short(['A', 'B'], 1, ['C', 'D'])],
  ])('%s', (_example, round, expected) => {
    expect(outcome(round)).toEqual({
      runoff: undefined,
      shortfall: undefined,
      supplementary: undefined,
      ...expected,
    });
  });

  test('O16: a run-off has no majority to reach', () => {
    expect(
      counted(roundDocument({ seats: 1, round: 'tie-runoff', votes: { C: 25, D: 25 } })),
    ).not.toHaveProperty('majority');
  });

  test('O17, O18: the seats may be reduced with the consent of at least half of those present', () => {
    expect(mayReduceSeats(60, 95)).toBe(true);
    expect(mayReduceSeats(48, 96)).toBe(true);
    expect(mayReduceSeats(47, 95)).toBe(false);
  });

  test('O25: eight nominated for seven seats break the margin', () => {
    expect(8).toBeLessThan(fewestCandidates(7));
  });
});

/** Papers of 3 stations, each voting for both candidates with all it returned. */
function papersDocument(issued: number[], returned: number[], present: number) {
  const document = roundDocument({ seats: 1, present, votes: { A: 0, B: 0 } });
  document.stations = issued.map((count, index) => ({
    id: `s${index}`,
    printed: count,
    issued: count,
    unused: 0,
    returned: returned[index],
    ballots: returned[index] === 0 ? [] : [{ marks: 'ox', count: returned[index] }],
  }));
  return document;
}

describe('worked examples of papers', () => {
  test('C1: more returned than issued voids the round', () => {
    expect(count(papersDocument([95], [96], 96))).toMatchObject({
      status: 'void',
      papers: { printed: 95, issued: 95, unused: 0, returned: 96, notReturned: 0 },
      findings: [
        { code: 'station-excess-returned', at: '/stations/0', severity: 'explain' },
        {
          code: 'round-void',
          at: '/stations',
          severity: 'info',
          numbers: { returned: 96, issued: 95, present: 96 },
        },
      ],
    });
  });

  test('C2: fewer returned is valid, and the majority is still of those present', () => {
    const document = roundDocument({ seats: 1, present: 95, votes: { A: 47, B: 10 } });
    Object.assign(document.stations[0], {
      returned: 93,
      ballots: [
        { marks: 'ox', count: 47 },
        { marks: 'xx', count: 46 },
      ],
    });
    expect(counted(document)).toMatchObject({
      status: 'short',
      majority: { base: 95, needed: 48 },
      papers: { notReturned: 2 },
    });
    Object.assign(document.stations[0], {
      ballots: [
        { marks: 'ox', count: 48 },
        { marks: 'xx', count: 45 },
      ],
    });
    expect(counted(document)).toMatchObject({ status: 'complete', elected: ['A'] });
  });

  test('C3: more returned than present voids the round, and more issued than present must be explained', () => {
    expect(count(papersDocument([95], [95], 94))).toMatchObject({
      status: 'void',
      findings: [
        {
          code: 'issued-exceeds-present',
          at: '/stations',
          severity: 'explain',
          numbers: { issued: 95, present: 94 },
        },
        { code: 'round-void' },
      ],
    });
  });

  test.each([
    ['C4', 30, []],
    ['C5', 31, ['A']],
  ])('%s: %i of 60 present, 10 ballots invalid', (_example, votes, elected) => {
    const document = roundDocument({ seats: 1, present: 60, votes: { A: 0, B: 0 } });
    document.stations[0].ballots = [
      { marks: 'ox', count: votes },
      { marks: 'xx', count: 50 - votes },
      { void: 'illegible', count: 10 },
    ];
    expect(counted(document)).toMatchObject({ papers: { valid: 50, invalid: { illegible: 10 } }, elected });
  });

  test('C6: the totals decide validity; a station that returned more than it issued must explain it', () => {
    expect(count(papersDocument([40, 35, 20], [40, 36, 19], 95))).toMatchObject({
      status: 'complete',
      findings: [
        {
          code: 'station-excess-returned',
          at: '/stations/1',
          severity: 'explain',
          numbers: { station: 's1', issued: 35, returned: 36 },
        },
      ],
    });
  });
});
