import { markCounters } from '../ballot/marks.ts';
import type { CandidateMarks, InvalidReason, VoidWriteInReason } from './input.ts';

/** Votes added up: whatever is counted, in whatever order and however split, adds up to the same. */
export interface Tally {
  readonly valid: number;
  readonly blank: number;
  readonly invalid: ReadonlyMap<InvalidReason, number>;
  /** `markCounters` of each candidate in slate order; marks of valid ballots only. */
  readonly marks: Float64Array;
  /** Votes by name key. */
  readonly writeIns: ReadonlyMap<string, number>;
  /** Persons times ballots. */
  readonly voidWriteIns: ReadonlyMap<VoidWriteInReason, number>;
}

/** The tally of nothing. */
export function zeroTally(candidates: number): Tally {
  return {
    valid: 0,
    blank: 0,
    invalid: new Map(),
    marks: new Float64Array(candidates * markCounters.length),
    writeIns: new Map(),
    voidWriteIns: new Map(),
  };
}

/** The tally of ballots that write nobody in. */
export function plainTally(marks: Float64Array, valid: number, blank: number, overVoted: number): Tally {
  const invalid = new Map<InvalidReason, number>(overVoted > 0 ? [['over-voted', overVoted]] : []);
  return { valid, blank, invalid, marks, writeIns: new Map(), voidWriteIns: new Map() };
}

/** Both together; neither is changed. Both are of the same slate. */
export function combine(a: Tally, b: Tally): Tally {
  return {
    valid: a.valid + b.valid,
    blank: a.blank + b.blank,
    invalid: addMaps(a.invalid, b.invalid),
    marks: a.marks.map((count, counter) => count + b.marks[counter]!),
    writeIns: addMaps(a.writeIns, b.writeIns),
    voidWriteIns: addMaps(a.voidWriteIns, b.voidWriteIns),
  };
}

/** The marks of the candidate at this place of the slate. */
export function marksOf(tally: Tally, place: number): Omit<CandidateMarks, 'id'> {
  const first = place * markCounters.length;
  const [abstain, forCount, against, unreadable] = tally.marks.subarray(first, first + markCounters.length);
  return { for: forCount!, against: against!, abstain: abstain!, unreadable: unreadable! };
}

export function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function addMaps<Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): Map<Key, number> {
  const sum = new Map(a);
  for (const [key, count] of b) addTo(sum, key, count);
  return sum;
}

/** How many papers are in it: each is valid or invalid. */
export function papersIn(tally: Tally): number {
  let papers = tally.valid;
  for (const count of tally.invalid.values()) papers += count;
  return papers;
}
