import { writeInPrefix } from '../../core/count/standing.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { furtherRound } from '../../core/ledger/checks/proposal.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { ContestState, LedgerCandidate } from '../../core/ledger/state.ts';
import { nameKey } from '../../core/names/key.ts';

/** The fields of the act that opens the round a contest calls for; nothing where it calls for none. */
export function furtherFields(contest: ContestState, entries: readonly Entry[]) {
  const further = furtherRound(contest);
  if (further === undefined) return undefined;
  const { kind, seats } = further;
  const known = new Map(currentRound(contest).candidates.map((candidate) => [candidate.id, candidate]));
  const taken = new Set(contest.rounds.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const candidates = further.candidates.map((id): LedgerCandidate => {
    const candidate = known.get(id);
    if (candidate !== undefined) return candidate;
    const key = id.slice(writeInPrefix.length);
    return { id: freeId(taken), name: nameOf(key, contest, entries), was: id };
  });
  return { contest: contest.id, kind, candidates, seats };
}

/** `w1`, `w2` …: whoever was written in stands under an ordinary id. */
function freeId(taken: Set<string>): string {
  let next = 1;
  while (taken.has(`w${next}`)) next += 1;
  taken.add(`w${next}`);
  return `w${next}`;
}

/** A name as the scrutineers wrote it when they identified the person, or its key. */
function nameOf(key: string, contest: ContestState, entries: readonly Entry[]): string {
  const names = entries
    .filter((entry) => entry.type === 'write-in-resolved' && entry['contest'] === contest.id)
    .map((entry) => (entry['to'] as { readonly person?: string }).person);
  return names.reverse().find((name) => name !== undefined && nameKey(name) === key) ?? key;
}
