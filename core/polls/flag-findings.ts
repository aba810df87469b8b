import { assertNever } from '../assert-never.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Subject } from './boxes.ts';
import type { Poll } from './poll.ts';

/** The flags of a poll said with their arithmetic, for the reader of its result: they decide nothing. */
export function flagFindings(poll: Poll): readonly Finding[] {
  const { kind, cast } = poll;
  const at = (index: number) => `/poll/subjects/${index}`;
  const flagged = new Set(poll.flags.map((flag) => flag.subject));
  switch (kind) {
    case 'recommendation':
      return poll.subjects.flatMap((each, index) =>
        flagged.has(each.id)
          ? [
              finding('recommended-not-half', at(index), {
                name: calledOn(each),
                votes: each.votes,
                double: each.votes * 2,
                cast,
              }),
            ]
          : [],
      );
    case 'evaluation':
      return poll.subjects.flatMap((each, index) =>
        flagged.has(each.id)
          ? [
              finding('incompetent-over-third', at(index), {
                name: calledOn(each),
                votes: each.incompetent,
                triple: each.incompetent * 3,
                cast,
              }),
            ]
          : [],
      );
    case 'atmosphere':
      return [];
    /* v8 ignore next 2 -- a kind without a case does not compile */
    default:
      return assertNever(kind);
  }
}

/** A name with what tells its namesakes apart. */
function calledOn({ name, note }: Subject): string {
  return note === undefined ? name : `${name}（${note}）`;
}
