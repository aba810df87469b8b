import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { Fault } from '../fault.ts';

/** Looks at each election of a list; a damaged one is told beside the sound ones and hides none of them. */
export async function eachSound<Item, Seen>(
  items: readonly Item[],
  look: (item: Item) => Promise<Seen>,
): Promise<{ readonly sound: readonly Seen[]; readonly faults: readonly Finding[] }> {
  const sound: Seen[] = [];
  const faults: Finding[] = [];
  for (const item of items) {
    try {
      sound.push(await look(item));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error.found);
    }
  }
  return { sound, faults };
}

/** The faults as a member of an answer, where there are any. */
export function told(faults: readonly Finding[], lang: Lang): { readonly faults?: readonly SpokenFinding[] } {
  return faults.length === 0 ? {} : { faults: faults.map((found) => speak(found, lang)) };
}
