import type { RoundKind } from '../../count/input.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey, parseName } from '../../names/key.ts';
import { isPoll } from '../../polls/kinds.ts';
import { fewestCandidates } from '../../slate/margin.ts';
import { countingDuties } from '../counting-duties.ts';
import type { Registrant } from '../registration.ts';
import type { ContestState, ElectionState, LedgerCandidate } from '../state.ts';

/** Name keys by the list they were read from: a state's lists live on from entry to entry, and bundles ask every time. */
const keysOfLists = new WeakMap<readonly LedgerCandidate[], ReadonlySet<string>>();

function keysOf(candidates: readonly LedgerCandidate[]): ReadonlySet<string> {
  const known = keysOfLists.get(candidates);
  if (known !== undefined) return known;
  const keys = new Set(candidates.map((candidate) => nameKey(candidate.name)));
  keysOfLists.set(candidates, keys);
  return keys;
}

/** Whether a person of this name key stands, or stood, in a contest. */
function stands(contest: ContestState, key: string): boolean {
  return (
    keysOf(contest.candidates).has(key) || contest.rounds.some((round) => keysOf(round.candidates).has(key))
  );
}

/** The candidates with their names as they are stored (names.md); only after they were found to be names. */
export function storedCandidates(candidates: readonly LedgerCandidate[]): readonly LedgerCandidate[] {
  return candidates.map((candidate) => ({ ...candidate, name: storedName(candidate.name) }));
}

function storedName(written: string): string {
  const name = parseName(written);
  if (!name.ok) throw new Error('a candidate without a name was accepted');
  return name.name;
}

/** Contested rounds need `seats + ceil(seats/5)` names; equal-number ones exactly the seats (rules.md 0.10, S-02, S-06, S-07). A poll has no margin. */
export function checkMargin(
  method: 'differential' | 'equal',
  seats: number,
  candidates: number,
  kind: RoundKind = 'formal',
): readonly Finding[] {
  if (isPoll(kind)) return [];
  const needed = fewestCandidates(seats);
  if (method === 'differential' && candidates < needed) {
    return [finding('margin-too-small', '/contest/candidates', { candidates, seats, needed })];
  }
  if (method === 'equal' && candidates !== seats) {
    return [finding('slate-not-equal', '/contest/candidates', { candidates, seats })];
  }
  return [];
}

/** No official of the count stands in any contest of the meeting (rules.md §8); other duties bar nobody. */
export function checkOfficials(
  state: ElectionState,
  officials: ElectionState['officials'],
): readonly Finding[] {
  return officials.flatMap(({ person, duty }, index) =>
    countingDuties.has(duty) && state.contests.some((contest) => stands(contest, nameKey(person)))
      ? [finding('official-is-candidate', `/officials/${index}`)]
      : [],
  );
}

/** Whoever was appointed to count lays that duty down before standing, also someone written in (rules.md §8). */
export function checkNotCounting(
  state: ElectionState,
  candidates: readonly LedgerCandidate[],
): readonly Finding[] {
  const counting = new Set(
    state.officials.filter((each) => countingDuties.has(each.duty)).map((each) => nameKey(each.person)),
  );
  return candidates.flatMap((candidate, index) =>
    counting.has(nameKey(candidate.name))
      ? [finding('official-is-candidate', `/candidates/${index}/name`)]
      : [],
  );
}

/** A candidate signs nothing of the count of a contest they stand in: neither bundle, nor sheet, nor result. */
export function checkSignersStand(contest: ContestState, signers: readonly Registrant[]): readonly Finding[] {
  return signers.flatMap((signer, index) =>
    countingDuties.has(signer.role) && stands(contest, nameKey(signer.person))
      ? [finding('signer-is-candidate', `/signatures/${index}`)]
      : [],
  );
}

/** A plenary elects from its own members only (B-16); `names` stand below `at`, one a place. */
export function checkMembers(
  contest: ContestState,
  names: readonly string[],
  at: (index: number) => string,
): readonly Finding[] {
  const { electorate } = contest;
  if (electorate === undefined) return [];
  return names.flatMap((name, index) =>
    electorate.includes(nameKey(name)) ? [] : [finding('candidate-not-member', at(index))],
  );
}
