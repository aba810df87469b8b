import { type Draft, faceIn } from './draft.ts';
import type { Pile } from './pile.ts';

/** Names to choose from when one is written in: all that may be, or those entered in this pile before, by code unit. */
export function eligibleNames({ ballots }: Draft, { terms }: Pick<Pile, 'terms'>): readonly string[] {
  if (terms.eligible !== undefined) return [...terms.eligible].sort();
  const names = new Set<string>();
  for (const text of ballots.keys()) {
    const face = faceIn(text);
    if ('marks' in face) for (const { name } of face.writeIns ?? []) names.add(name);
  }
  return [...names].sort();
}

/** Names that no reason in words may say: of the ballot, and of those who are or may be written in. */
export function mayNotBeNamed(draft: Draft, pile: Pick<Pile, 'terms' | 'round'>): readonly string[] {
  return [...pile.round.candidates.map(({ name }) => name), ...eligibleNames(draft, pile)];
}
