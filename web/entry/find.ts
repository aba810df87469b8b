import type { Candidate } from '../../core/count/input.ts';
import { nameKey } from '../../core/names/key.ts';

/** Places of the candidates that a text may mean: one's number on the ballot, or part of a name or note. */
export function findCandidates(
  candidates: readonly Pick<Candidate, 'name' | 'note'>[],
  text: string,
): readonly number[] {
  const wanted = nameKey(text).toLowerCase();
  if (wanted === '') return [];
  if (/^\d{1,4}$/.test(wanted)) {
    const place = Number(wanted) - 1;
    return place >= 0 && place < candidates.length ? [place] : [];
  }
  return candidates.flatMap(({ name, note = '' }, place) =>
    nameKey(`${name}${note}`).toLowerCase().includes(wanted) ? [place] : [],
  );
}
