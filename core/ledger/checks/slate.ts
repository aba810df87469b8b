import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey, parseName } from '../../names/key.ts';
import type { ElectionState, LedgerCandidate } from '../state.ts';

/** Names well formed, ids distinct, equal names told apart by different notes (names.md). */
export function checkCandidates(candidates: readonly LedgerCandidate[], at: string): readonly Finding[] {
  const ids = new Set<string>();
  const notes = new Map<string, (string | undefined)[]>();
  const found: Finding[] = [];
  candidates.forEach((candidate, index) => {
    const place = `${at}/${index}`;
    const name = parseName(candidate.name);
    if (!name.ok) {
      found.push(finding(name.code, `${place}/name`, name.numbers));
      return;
    }
    if (ids.has(candidate.id)) found.push(finding('id-repeated', `${place}/id`, { id: candidate.id }));
    ids.add(candidate.id);
    const namesakes = notes.get(name.key) ?? [];
    if (
      namesakes.length > 0 &&
      (!candidate.note || namesakes.some((note) => !note || note === candidate.note))
    ) {
      found.push(finding('name-repeated', `${place}/name`, { name: name.name }));
    }
    notes.set(name.key, [...namesakes, candidate.note]);
  });
  return found;
}

/** NFC, without space around; a name that does not parse was refused before. */
function storedName(name: string): string {
  const parsed = parseName(name);
  return parsed.ok ? parsed.name : name;
}

/** The candidates with their names as they are stored: NFC, without space around. Only after `checkCandidates` found nothing. */
export function storedCandidates(candidates: readonly LedgerCandidate[]): readonly LedgerCandidate[] {
  return candidates.map((candidate) => ({ ...candidate, name: storedName(candidate.name) }));
}

/** Contested rounds need `seats + ceil(seats/5)` names; equal-number ones exactly the seats (rules.md 0.10, S-02, S-06, S-07). */
export function checkMargin(
  method: 'differential' | 'equal',
  seats: number,
  candidates: number,
): readonly Finding[] {
  const needed = seats + Math.ceil(seats / 5);
  if (method === 'differential' && candidates < needed) {
    return [finding('margin-too-small', '/contest/candidates', { candidates, seats, needed })];
  }
  if (method === 'equal' && candidates !== seats) {
    return [finding('equal-candidates', '/contest/candidates', { candidates, seats })];
  }
  return [];
}

/** No official of the count stands for election in any contest now open (rules.md §8). */
export function checkOfficials(
  state: ElectionState,
  persons: readonly string[],
  at: (index: number) => string,
): readonly Finding[] {
  const standing = new Set(
    state.contests.flatMap((contest) => [
      ...contest.candidates.map((candidate) => nameKey(candidate.name)),
      ...contest.rounds.flatMap((round) => round.candidates.map((candidate) => nameKey(candidate.name))),
    ]),
  );
  return persons.flatMap((person, index) =>
    standing.has(nameKey(person)) ? [finding('official-is-candidate', at(index), {})] : [],
  );
}
