import { assertNever } from '../assert-never.ts';
import type { Candidate, CandidateMarks } from '../count/input.ts';
import { subjectsIn } from './boxes.ts';
import { isNotHalf, isOverThird } from './flags.ts';
import { aspectGrades, personGrades } from './grades.ts';
import type { PollKind } from './kinds.ts';
import type { Flag, GradedSubject, Poll, Recommended } from './poll.ts';

/** A poll's paper as its result needs it; `incumbents` are the ids of those recommended who are in office. */
interface PollPaper {
  readonly candidates: readonly Candidate[];
  readonly incumbents?: readonly string[];
}

/** Reads a poll's result out of the marks that each row of its paper received on the `cast` valid sheets. */
export function readPoll(
  kind: PollKind,
  { candidates, incumbents = [] }: PollPaper,
  votes: readonly CandidateMarks[],
  cast: number,
): Poll {
  switch (kind) {
    case 'recommendation': {
      const subjects = candidates.map(
        ({ id, name, note }, place): Recommended => ({
          id,
          name,
          ...(note === undefined ? {} : { note }),
          votes: votes[place]!.for,
        }),
      );
      const behind = subjects.filter((each) => incumbents.includes(each.id) && isNotHalf(each.votes, cast));
      return { kind, cast, subjects, flags: behind.map(({ id }) => flag(id, 'recommended-not-half')) };
    }
    case 'evaluation': {
      const subjects = gatherGrades(personGrades, candidates, votes, cast);
      const over = subjects.filter((each) => isOverThird(each.incompetent, cast));
      return { kind, cast, subjects, flags: over.map(({ id }) => flag(id, 'incompetent-over-third')) };
    }
    case 'atmosphere':
      return { kind, cast, subjects: gatherGrades(aspectGrades, candidates, votes, cast), flags: [] };
    /* v8 ignore next 2 -- a kind without a case does not compile */
    default:
      return assertNever(kind);
  }
}

function flag(subject: string, code: Flag['code']): Flag {
  return { subject, code };
}

/** Each subject's grades out of its boxes; a box taken off the paper has no votes. */
function gatherGrades<Grade extends string>(
  grades: readonly Grade[],
  boxes: readonly Candidate[],
  votes: readonly CandidateMarks[],
  cast: number,
): readonly GradedSubject<Grade>[] {
  return subjectsIn(boxes).map(({ places, ...subject }) => {
    const counts = grades.map((grade): [Grade, number] => {
      const place = places.get(grade);
      return [grade, place === undefined ? 0 : votes[place]!.for];
    });
    const none = counts.reduce((left, [, count]) => left - count, cast);
    return { ...subject, ...(Object.fromEntries(counts) as Record<Grade, number>), none };
  });
}
