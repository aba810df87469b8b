import { type Finding, finding } from '../findings/finding.ts';
import type { ContestState, ElectionState, LedgerCandidate } from '../ledger/state.ts';
import { nameKey } from '../names/key.ts';
import { type Subject, subjectsIn } from './boxes.ts';

/** Whom a poll of persons is about; nobody where it is no such poll. */
export function personsPolled({ rounds }: Pick<ContestState, 'rounds'>): readonly Subject[] {
  const { kind, candidates } = rounds[rounds.length - 1]!;
  if (kind === 'recommendation') return candidates;
  return kind === 'evaluation' ? subjectsIn(candidates) : [];
}

/**
 * Those not to be renominated: flagged by a poll's signed count and found unsuitable by the inspection, both (H-19, P-15,
 * reading A23). Persons are known by name key, namesakes of one poll by their notes. Findings stand at `/candidates/…`.
 */
export function renominationFindings(
  state: Pick<ElectionState, 'contests'>,
  candidates: readonly Pick<LedgerCandidate, 'name' | 'note'>[],
): readonly Finding[] {
  return state.contests.flatMap((poll) => {
    const barred = barredIn(poll);
    if (barred.size === 0) return [];
    const persons = personsPolled(poll);
    return candidates.flatMap((candidate, index) => {
      const alike = persons.filter((person) => nameKey(person.name) === nameKey(candidate.name));
      const told = alike.filter((person) => noteKey(person) === noteKey(candidate));
      // Of namesakes in the poll the note tells which one stands here; where it does not, none of them may.
      const meant = told.length > 0 ? told : alike;
      return meant.some((person) => barred.has(person.id))
        ? [
            finding('not-renominated', `/candidates/${index}/name`, {
              name: candidate.name,
              contest: poll.id,
            }),
          ]
        : [];
    });
  });
}

function noteKey({ note = '' }: { readonly note?: string }): string {
  return nameKey(note);
}

/** Ids of a poll's subjects with both against them; a poll sent back or annulled holds nothing against anybody. */
function barredIn({ phase, rounds, inspections = [] }: ContestState): ReadonlySet<string> {
  if (phase === 'sent-back' || phase === 'annulled') return new Set();
  const flagged = rounds.flatMap((round) => round.signed?.flagged ?? []);
  const unsuitable = inspections.filter((each) => !each.suitable).map((each) => each.candidate);
  return new Set(unsuitable.filter((id) => flagged.includes(id)));
}
