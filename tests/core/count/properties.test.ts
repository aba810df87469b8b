import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyBallot } from '../../../core/ballot/classify.ts';
import { termsOf } from '../../../core/ballot/terms.ts';
import { countRound } from '../../../core/count/count-round.ts';
import type { Ballot, CountInput } from '../../../core/count/input.ts';
import type { CountResult } from '../../../core/count/result.ts';
import { combine, marksOf, papersIn, zeroTally } from '../../../core/count/tally.ts';
import { tallyBallots, tallyClassified } from '../../../core/count/tally-ballots.ts';
import { tallyRound, tallyStation } from '../../../core/count/tally-station.ts';
import type { CountDocument } from '../../support/count-document.ts';
import { count, withBallots } from '../../support/counting.ts';
import { naiveCount } from '../../support/naive-count.ts';
import { elections, resolutions } from '../../support/random-elections.ts';

const none: ReadonlyMap<string, string | null> = new Map();
const runs = { numRuns: 1000 };

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

/** The words of a result that do not depend on the order of stations. */
const apart = (document: CountDocument) => {
  const { findings, ...result } = count(document);
  return { ...result, findings: findings.map(({ code, numbers }) => JSON.stringify([code, numbers])).sort() };
};

/** What the second tabulator says of a result, too. */
function comparable(result: CountResult) {
  if (!('votes' in result)) return { status: result.status };
  const { status, elected, runoff, shortfall, supplementary, votes, writeIns, voidWriteIns } = result;
  const { issued, returned, valid, invalid, blank } = result.papers;
  return {
    ...{ status, elected, runoff, shortfall, supplementary, writeIns, voidWriteIns },
    votes: votes.map(({ name: _name, struck: _struck, ...row }) => row),
    papers: { issued, returned, valid, invalid, blank },
  };
}

describe('a random election', () => {
  test('is counted as a second tabulator counts it, with names resolved and without', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(elections, resolutions, (document, resolved) => {
        for (const [result, by] of [
          [count(document), none],
          [countRound(withBallots(document, resolved)), resolved],
        ] as const) {
          expect(comparable(result)).toEqual(naiveCount(document, by));
          seen.set(result.status, (seen.get(result.status) ?? 0) + 1);
        }
      }),
      { numRuns: 4000 },
    );
    expect([...seen.keys()].sort()).toEqual(['complete', 'not-quorate', 'short', 'tie', 'void']);
  });

  test('has the same result whether ballots are added up as they are read or later', () => {
    fc.assert(
      fc.property(elections, (document) => {
        expect(countRound(withBallots(document, none))).toEqual(count(document));
      }),
      runs,
    );
  });

  test('does not depend on the order of ballots and stations', () => {
    const shuffledElections = elections.chain((document) =>
      fc
        .tuple(...document.stations.map((station: CountDocument) => shuffled(station.ballots)))
        .chain((lists) =>
          shuffled(
            document.stations.map((station: CountDocument, index: number) => ({
              ...station,
              ballots: lists[index],
            })),
          ),
        )
        .map((stations) => [document, { ...document, stations }]),
    );
    fc.assert(
      fc.property(shuffledElections, ([document, other]) => {
        expect(apart(other)).toEqual(apart(document));
      }),
      runs,
    );
  });

  test('does not depend on how its ballots are split into bundles', () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat(3)), (document, bundles) => {
        const { contest, stations, resolutions: resolved } = withBallots(document, none);
        const terms = termsOf(contest, resolved);
        const size = contest.candidates.length;
        const all: Ballot[] = stations.flatMap((station) => station.ballots!);
        const piles: Ballot[][] = [[], [], [], []];
        for (const ballot of all) piles[bundles.next().value]!.push(ballot);
        expect(piles.map((pile) => tallyBallots(pile, terms, size)).reduce(combine)).toEqual(
          tallyBallots(all, terms, size),
        );
      }),
      runs,
    );
  });

  test('adds plain ballots up as each is judged by itself', () => {
    fc.assert(
      fc.property(elections, (document) => {
        const { contest, stations } = withBallots(document, none);
        const terms = termsOf(contest);
        for (const { ballots } of stations) {
          const size = contest.candidates.length;
          expect(tallyBallots(ballots!, terms, size)).toEqual(tallyClassified(ballots!, terms, size));
        }
      }),
      runs,
    );
  });

  test('has totals that are the sums of its stations', () => {
    fc.assert(
      fc.property(elections, (document) => {
        const input = withBallots(document, none);
        const terms = termsOf(input.contest);
        const sums = input.stations.map((station) => tallyStation(station, terms, input.contest.candidates));
        expect(tallyRound(input)).toEqual(sums.reduce(combine, zeroTally(input.contest.candidates.length)));
      }),
      runs,
    );
  });

  test('has a result that moves with its candidates when they are renamed', () => {
    const ids: Readonly<Record<string, string>> = {
      c0: 'x9',
      c1: 'a',
      c2: 'constructor',
      c3: 'c0',
      c4: 'Z',
      c5: 'm.1',
    };
    const renamed = (value: unknown): unknown => {
      if (typeof value === 'string') return ids[value] ?? value;
      if (Array.isArray(value)) return value.map(renamed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each)]));
    };
    fc.assert(
      fc.property(elections, (document) => {
        const { candidates } = document.contest;
        const contest = {
          ...document.contest,
          candidates: candidates.map((each: CountDocument) => ({ ...each, id: ids[each.id] })),
        };
        expect(count({ ...document, contest })).toEqual(renamed(count(document)));
      }),
      runs,
    );
  });

  test('never unseats one whom a ballot chooses that abstained before, if it stays valid', () => {
    fc.assert(
      fc.property(elections, fc.nat(), fc.nat(), (document, nthBallot, nthMark) => {
        const input = withBallots(document, none);
        const terms = termsOf(input.contest);
        const places = input.stations.flatMap((station, at) =>
          station.ballots!.flatMap((ballot, index) => (hasAbstention(ballot) ? [{ at, index }] : [])),
        );
        fc.pre(places.length > 0);
        const { at, index } = places[nthBallot % places.length]!;
        const ballot = input.stations[at]!.ballots![index]!;
        const { changed, candidate } = chooseOneMore(ballot, nthMark);
        fc.pre(classifyBallot(ballot, terms).valid && classifyBallot(changed, terms).valid);
        const before = electedBy(input);
        const stations = input.stations.map((station, each) => {
          if (each !== at) return station;
          return {
            ...station,
            ballots: station.ballots!.map((other, place) => (place === index ? changed : other)),
          };
        });
        const { id } = input.contest.candidates[candidate]!;
        if (before.includes(id)) expect(electedBy({ ...input, stations })).toContain(id);
      }),
      { numRuns: 3000 },
    );
  });
});

const marksOn = (ballot: Ballot): string =>
  typeof ballot === 'string' ? ballot : 'marks' in ballot ? ballot.marks : '';
const hasAbstention = (ballot: Ballot) => marksOn(ballot).includes('-');

/** The ballot, all its copies, with one `-` turned into `o`. */
function chooseOneMore(ballot: Ballot, nth: number): { changed: Ballot; candidate: number } {
  const marks = marksOn(ballot);
  const abstentions = [...marks].flatMap((mark, place) => (mark === '-' ? [place] : []));
  const candidate = abstentions[nth % abstentions.length]!;
  const changed = `${marks.slice(0, candidate)}o${marks.slice(candidate + 1)}`;
  return {
    changed: typeof ballot === 'string' ? changed : ({ ...ballot, marks: changed } as Ballot),
    candidate,
  };
}

function electedBy(input: CountInput): readonly string[] {
  const result = countRound(input);
  return 'elected' in result ? result.elected : [];
}

test('every identity of a count holds', () => {
  fc.assert(
    fc.property(elections, resolutions, (document, resolved) => {
      const input = withBallots(document, resolved);
      const result = countRound(input);
      if (!('votes' in result)) return;
      const { papers, votes, writeIns, voidWriteIns } = result;
      const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
      expect(papers.printed).toBe(papers.issued + papers.unused);
      expect(papers.returned).toBe(papers.valid + sum(Object.values(papers.invalid)));
      expect(Object.values(papers.invalid)).not.toContain(0);
      expect(papers.returned).toBeLessThanOrEqual(Math.min(papers.issued, result.quorum.present));
      expect(papers.notReturned).toBe(papers.issued - papers.returned);
      expect(papers.blank).toBeLessThanOrEqual(papers.valid);
      for (const row of votes)
        expect(row.for + row.against + row.abstain + row.unreadable).toBe(papers.valid);
      for (const row of writeIns) expect(row.for).toBeLessThanOrEqual(papers.valid);
      const written = sum(writeIns.map((row) => row.for));
      expect(sum(votes.map((row) => row.for)) + written).toBeLessThanOrEqual(
        papers.valid * input.contest.seats,
      );
      expect(written + voidWriteIns['listed-candidate'] + voidWriteIns.ineligible).toBeLessThanOrEqual(
        sum(votes.map((row) => row.against)),
      );
      expect(result.elected.length).toBeLessThanOrEqual(input.contest.seats);
      const tally = tallyRound(input);
      expect(papersIn(tally)).toBe(papers.returned);
      expect(marksOf(tally, 0).for).toBe(votes[0]!.for);
    }),
    runs,
  );
});
