import type { PersonFacts } from '../../core/slate/person.ts';
import type { SlateCandidate, SlateInput } from '../../core/slate/slate.ts';

/** Facts of somebody against whom no general rule speaks. */
const sound: PersonFacts = { probationary: false, rights: 'full' };

/** So many invented people with these facts, the first ones with their own. */
export function people(
  number: number,
  facts: PersonFacts = {},
  ...own: readonly PersonFacts[]
): readonly SlateCandidate[] {
  return Array.from({ length: number }, (_each, place) => ({
    id: `c${place + 1}`,
    name: `候选${String.fromCodePoint(0x4e00 + place)}`,
    facts: { ...sound, ...facts, ...own[place] },
  }));
}

/** An equal-number slate of a committee under 1990, so that those elected are known. */
export function slate(of: Partial<SlateInput>): SlateInput {
  const candidates = of.candidates ?? people(5);
  return {
    rules: { base: '1990', overlays: [] },
    body: 'members',
    stage: 'formal',
    method: 'equal',
    seats: candidates.length,
    on: '2026-11-22',
    candidates,
    ...of,
  };
}
