import type { CandidateMarks, Mark } from '../count/input.ts';

/** The marks a ballot may bear, `o` for, `x` against, `-` abstain, `?` unreadable (B-04, A9). */
export const marks: readonly Mark[] = ['-', 'o', 'x', '?'];

/** The counters a candidate has, in the order of `marks`. */
export const markCounters = ['abstain', 'for', 'against', 'unreadable'] as const satisfies readonly Exclude<
  keyof CandidateMarks,
  'id'
>[];

/**
 * By byte of a mark: its counter, and for `o` a 1 above `chosenShift`. So the sum over a ballot's marks is 0 where all
 * abstain, and `sum >> chosenShift` is how many it chooses. Bytes that are no mark are negative.
 */
export const unitValues = new Int32Array(256).fill(-1);
/** A ballot has no more than 500 marks, so their counters never add up to one chosen. */
export const chosenShift = 16;
/** Four counters a candidate. */
export const counterBits = 2;
export const counterMask = 3;
marks.forEach((mark, counter) => {
  unitValues[mark.charCodeAt(0)] = mark === 'o' ? (1 << chosenShift) | counter : counter;
});

/** How many of a ballot's marks are this one. */
export function countMark(ballot: string, mark: Mark): number {
  let count = 0;
  for (let place = 0; place < ballot.length; place++) if (ballot[place] === mark) count++;
  return count;
}
