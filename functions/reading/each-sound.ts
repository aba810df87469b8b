import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { Fault } from '../fault.ts';
import { inParallel } from '../in-parallel.ts';

/** Each look may ask a store elsewhere, and a board has 500 rows. */
const atOnce = 16;

/** Looks at each election of a list; a damaged one is told beside the sound ones and hides none of them. */
export async function eachSound<Item, Seen>(
  items: readonly Item[],
  look: (item: Item) => Promise<Seen>,
): Promise<{ readonly sound: readonly Seen[]; readonly faults: readonly Finding[] }> {
  const sound: Seen[] = [];
  const faults: Finding[] = [];
  const looks = inParallel(items, atOnce, async (item) => {
    try {
      return { seen: await look(item) };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { found: error.found };
    }
  });
  for await (const looked of looks) {
    if ('found' in looked) faults.push(looked.found);
    else sound.push(looked.seen);
  }
  return { sound, faults };
}

/** The faults as a member of an answer, where there are any. */
export function told(faults: readonly Finding[], lang: Lang): { readonly faults?: readonly SpokenFinding[] } {
  return faults.length === 0 ? {} : { faults: faults.map((found) => speak(found, lang)) };
}
