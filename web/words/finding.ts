import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { type ActNames, actsInWords } from './acts.ts';
import { namesInWords } from './names.ts';
import { placeInWords, type Titles } from './place.ts';

/** What a sentence is told with beside its finding. */
export interface Told {
  readonly titles?: Titles;
  readonly acts?: ActNames;
}

/** A finding's sentence with its place in words, none where it is about the whole, and no code that has words. */
export function messageInWords(found: SpokenFinding, lang: Lang, told: Told = {}): string {
  const { message, at } = found;
  // The whole document is `/` in a sentence, which tells nobody anything.
  const text = at === '' ? message.replace('（/）', '').replace(/ ?\(\/\)/, '') : message;
  return inWords(text, found, lang, told);
}

/** What to do next, likewise. */
export function nextInWords(found: SpokenFinding, lang: Lang, told: Told = {}): string {
  return inWords(found.next, found, lang, told);
}

function inWords(text: string, { at, numbers }: SpokenFinding, lang: Lang, { titles, acts }: Told): string {
  // Some findings are about another one, and name its place as well.
  const placed = [at, numbers['place']].reduce<string>(
    (said, place) =>
      typeof place === 'string' && place.startsWith('/')
        ? said.replaceAll(place, placeInWords(place, lang, titles))
        : said,
    text,
  );
  const named = namesInWords(placed, numbers, lang);
  return acts === undefined ? named : actsInWords(named, acts, lang);
}
