import type { Refuse } from '../findings/refuse.ts';
import { unitValues } from './marks.ts';

/** A ballot has one known mark a candidate. Nothing is allocated where it is right: a million ballots pass here. */
export function checkMarks(marks: string, candidates: number, refuse: Refuse, ...path: PropertyKey[]): void {
  let seen = 0;
  for (let place = 0; place < marks.length; place++) seen |= markValue(marks, place);
  if (marks.length !== candidates) {
    refuse('marks-length', path, { given: marks.length, candidates });
  } else if (seen < 0) {
    let place = 0;
    while (markValue(marks, place) >= 0) place++;
    refuse('mark-unknown', path, { place: place + 1 });
  }
}

/** Negative for what is no mark. */
function markValue(marks: string, place: number): number {
  const unit = marks.charCodeAt(place);
  return unit < unitValues.length ? unitValues[unit]! : -1;
}
