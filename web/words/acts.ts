import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/findings/entry.ts';
import type { Words } from '../app/lang.ts';
import { laterParts } from '../desk/later-parts.ts';

/** What acts are called, by their codes. */
export type ActNames = ReadonlyMap<string, { readonly sentence: Words }>;

const codes = /(^|[^\w/.-])([a-z]+(?:-[a-z]+)+)(?![\w/.-])/g;

/**
 * A sentence with the codes of acts gone: what stands in brackets after the words for it is dropped, any other is said by
 * the act's own sentence.
 */
export function actsInWords(sentence: string, acts: ActNames, lang: Lang): string {
  const bare = sentence.replace(/\s?[（(]([a-z]+(?:-[a-z]+)+)[）)]/g, (whole, code: string) =>
    acts.has(code) ? '' : whole,
  );
  return bare.replace(codes, (whole, before: string, code: string) => {
    const words = acts.get(code)?.sentence[lang];
    return words === undefined ? whole : `${before}“${words}”`;
  });
}

let known: ActNames = new Map();

/** The acts' names, for a page that shows findings: they come after its first screen, and until then codes stay. */
export function useActNames(wanted: boolean): ActNames {
  const [acts, setActs] = useState(known);
  useEffect(() => {
    if (!wanted || known.size > 0) return;
    laterParts.acts().then(
      (part) => {
        known = part.acts;
        setActs(known);
      },
      // Without the line the codes are better than nothing.
      () => undefined,
    );
  }, [wanted]);
  return acts;
}
