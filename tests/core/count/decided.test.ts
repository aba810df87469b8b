import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRound } from '../../../core/count/count-round.ts';
import { decided } from '../../../core/count/decided.ts';
import type { Ballot, CountInput } from '../../../core/count/input.ts';
import { roundDocument, writtenIn } from '../../support/count-document.ts';
import { read } from '../../support/counting.ts';

/** A contest of 100 present whose counted papers gave these votes; the rest is still out. */
function partly(
  votes: Record<string, number>,
  over: { seats?: number; round?: string; eligible?: string[] } = {},
): CountInput {
  const { seats = 1, round = 'formal', eligible } = over;
  const document = roundDocument({ seats, round, present: 100, votes });
  if (eligible) document.contest.eligibleWriteIns = eligible;
  return read(document);
}
const verdicts = (input: CountInput, outstanding: number) =>
  Object.fromEntries(decided(input, outstanding).map(({ id, verdict }) => [id, verdict]));

describe('while papers are out', () => {
  test('over the majority and out of reach of the others is elected', () => {
    expect(verdicts(partly({ A: 60, B: 20 }), 10)).toEqual({ A: 'elected', B: 'out' });
  });

  test('at exactly half nothing is certain', () => {
    expect(verdicts(partly({ A: 50, B: 20 }), 10)).toEqual({ A: 'open', B: 'out' });
  });

  test('one who may still pass the majority is open, even behind', () => {
    expect(verdicts(partly({ A: 40, B: 30 }), 30)).toEqual({ A: 'open', B: 'open' });
  });

  test('over the majority, but within reach of as many as there are seats, is open', () => {
    expect(verdicts(partly({ A: 60, B: 55, C: 52 }, { seats: 2 }), 4)).toEqual({
      A: 'elected',
      B: 'open',
      C: 'open',
    });
  });

  test('whom as many as there are seats stay ahead of is out', () => {
    expect(verdicts(partly({ A: 60, B: 58, C: 52 }, { seats: 2 }), 4)).toEqual({
      A: 'elected',
      B: 'elected',
      C: 'out',
    });
  });

  test('votes that would be level decide nothing', () => {
    expect(verdicts(partly({ A: 60, B: 56, C: 52 }, { seats: 2 }), 4)).toEqual({
      A: 'elected',
      B: 'open',
      C: 'open',
    });
  });

  test('a person written in is judged like the others', () => {
    expect(verdicts(partly({ A: 20, B: 10, W: 60 }), 10)).toEqual({
      A: 'out',
      B: 'out',
      [writtenIn]: 'elected',
    });
  });

  test('one struck is out, however many votes', () => {
    const input = partly({ A: 60, B: 55 }, { seats: 2 });
    const [first, ...others] = input.contest.candidates;
    const contest = { ...input.contest, candidates: [{ ...first!, struck: true }, ...others] };
    expect(verdicts({ ...input, contest }, 0)).toEqual({ B: 'elected', A: 'out' });
  });

  test('a run-off asks for no majority', () => {
    expect(verdicts(partly({ A: 30, B: 20 }, { round: 'tie-runoff' }), 9)).toEqual({
      A: 'elected',
      B: 'out',
    });
    expect(verdicts(partly({ A: 30, B: 20 }, { round: 'tie-runoff' }), 10)).toEqual({ A: 'open', B: 'open' });
    expect(verdicts(partly({ A: 0, B: 0, C: 0 }, { round: 'tie-runoff', seats: 2 }), 0)).toEqual({
      A: 'open',
      B: 'open',
      C: 'open',
    });
  });

  test('persons nobody has named yet may reach a low majority', () => {
    const low = { base: '2020', majority: { over: [1, 10] } };
    const named = (eligible?: string[]) => {
      const document = roundDocument({ seats: 2, present: 100, votes: { A: 15, B: 0 }, rules: low });
      if (eligible) document.contest.eligibleWriteIns = eligible;
      return verdicts(read(document), 20);
    };
    expect(named()).toMatchObject({ A: 'open' });
    expect(named(['赵六', '钱七'])).toMatchObject({ A: 'open' });
    // B and the one who may be written in would have to pass A both; the listed name is nobody new.
    expect(named(['赵六', '丁 甲'])).toMatchObject({ A: 'open' });
    expect(named([])).toMatchObject({ A: 'elected' });
    expect(verdicts(partly({ A: 15, B: 0 }, { eligible: [] }), 20)).toMatchObject({ A: 'out' });
  });
});

test('whatever is on the papers still out, what was decided stays so', () => {
  const names = ['赵六', '钱七'];
  const ballot = fc
    .tuple(fc.string({ unit: fc.constantFrom(...'ox-'), minLength: 3, maxLength: 3 }), fc.subarray(names))
    .map(
      ([marks, written]): Ballot =>
        written.length > 0
          ? { marks, writeIns: written.map((name) => ({ name, mark: 'o' as const })) }
          : marks,
    );
  const head = fc.record({
    seats: fc.constantFrom(1, 2),
    round: fc.constantFrom('formal', 'tie-runoff'),
    over: fc.constantFrom<[number, number]>([1, 2], [1, 5]),
  });
  fc.assert(
    fc.property(
      head,
      fc.array(ballot, { maxLength: 8 }),
      fc.array(ballot, { maxLength: 5 }),
      ({ seats, round, over }, now, later) => {
        const present = Math.max(1, now.length + later.length);
        const rules = { base: '2020', majority: { over } };
        const { stations, ...input } = read(
          roundDocument({ seats, round, present, rules, votes: { A: 0, B: 0, C: 0 } }),
        );
        const { tally: _tally, ...hall } = stations[0]!;
        const verdict = decided({ ...input, stations: [{ ...hall, ballots: now }] }, later.length);
        const result = countRound({
          ...input,
          stations: [{ ...hall, returned: present, ballots: [...now, ...later] }],
        });
        if (!('elected' in result)) throw new Error(result.status);
        for (const each of verdict) {
          if (each.verdict === 'elected') expect(result.elected).toContain(each.id);
          if (each.verdict === 'out') expect(result.elected).not.toContain(each.id);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
