import { between } from '../documents/wording.ts';
import type { Lang } from '../findings/entry.ts';
import { isBasis } from './basis.ts';
import type { Slip } from './slip.ts';

/**
 * What of a slip is read out in the hall: the words it has for that, or else its sentences without the clauses they rest on,
 * and of the elected the names. Nothing of the fourth, which is the keyers' own.
 */
export function aloudOf(slip: Slip, lang: Lang): readonly string[] {
  if (slip.number === 4) return [];
  if (slip.aloud !== undefined) return slip.aloud;
  return slip.parts.flatMap((part): readonly string[] => {
    if (part.kind === 'sentences') {
      return part.lines.filter((line) => !isBasis(line, lang)).map((line) => line.trim());
    }
    return slip.number === 7 ? [namesIn(part.rows, lang)] : [];
  });
}

/** The second column of the list of the elected: who they are, without the space that sets a short name on paper. */
function namesIn(rows: readonly (readonly string[])[], lang: Lang): string {
  return rows.map(([, name]) => name!.replace(/\u3000/gu, '')).join(between[lang]);
}
