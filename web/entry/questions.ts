import { classifyBallot } from '../../core/ballot/classify.ts';
import { countMark } from '../../core/ballot/marks.ts';
import { countAdded, personsWrittenIn } from '../../core/ballot/write-ins.ts';
import type { VoidWriteInReason } from '../../core/count/input.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { isGraded } from '../../core/polls/kinds.ts';
import { checkBallotGrades } from '../../core/polls/two-grades.ts';
import type { Face } from './draft.ts';
import type { Pile } from './pile.ts';
import { untouchedIn, type Work } from './work.ts';

/** What is unusual on a ballot, so that a slip of the finger is looked at before it is counted. */
export type Question =
  | { readonly kind: 'over-voted'; readonly chosen: number; readonly seats: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly names: number }
  | { readonly kind: 'left-out'; readonly names: number }
  | { readonly kind: 'write-in-void'; readonly name: string; readonly reason: VoidWriteInReason };

/** What a ballot asks to be confirmed; judged by the very functions that will count it. */
export function questionsOf(face: Face, { terms }: Pick<Pile, 'terms'>): readonly Question[] {
  if ('void' in face) return [];
  const judged = classifyBallot(face, terms);
  if (!judged.valid) {
    const { chosen, seats } = seatsOn(face, { terms });
    return [{ kind: 'over-voted', chosen, seats }];
  }
  const unreadable = countMark(face.marks, '?');
  return [
    ...(judged.blank ? [{ kind: 'blank' } as const] : []),
    ...(unreadable > 0 ? [{ kind: 'unreadable', names: unreadable } as const] : []),
    ...judged.writeIns.flatMap(({ key, void: reason }) =>
      reason === undefined ? [] : [{ kind: 'write-in-void', name: key, reason } as const],
    ),
  ];
}

/** Names at the end that were not come to, where marks were typed one by one. */
export function leftOut(work: Work): readonly Question[] {
  const names = untouchedIn(work);
  return work.typed && names > 0 && work.void === undefined ? [{ kind: 'left-out', names }] : [];
}

/** Persons a ballot chooses, of how many it may, and how many more may be written in beside its against marks. */
export function seatsOn(
  face: Face,
  { terms }: Pick<Pile, 'terms'>,
): { readonly chosen: number; readonly seats: number; readonly free: number } {
  const { seats } = terms;
  if ('void' in face) return { chosen: 0, seats, free: 0 };
  const persons = personsWrittenIn(face.writeIns ?? [], terms);
  const chosen = countMark(face.marks, 'o') + countAdded(persons, face.marks, terms);
  const beside = countMark(face.marks, 'x') - persons.filter((person) => person.chosen).length;
  const most = terms.eligible?.size === 0 ? 0 : Math.min(seats - chosen, beside);
  return { chosen, seats, free: Math.max(0, most) };
}

/** What cannot be counted as it stands: one person with two grades. */
export function impossible(face: Face, { round }: Pick<Pile, 'round'>): readonly Finding[] {
  if ('void' in face || !isGraded(round.kind)) return [];
  return checkBallotGrades([face], round.candidates, '/ballots');
}
