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
  const { titles } = told;
  // The whole document is `/` in a sentence, which tells nobody anything.
  if (at === '') return codesInWords(message.replace('（/）', '').replace(/ ?\(\/\)/, ''), found, lang, told);
  const placed = at.startsWith('/') ? message.replaceAll(at, placeInWords(at, lang, titles)) : message;
  return codesInWords(placed, found, lang, told);
}

/** What to do next, likewise. */
export function nextInWords(found: SpokenFinding, lang: Lang, told: Told = {}): string {
  const { next, at } = found;
  const placed = at.startsWith('/') ? next.replaceAll(at, placeInWords(at, lang, told.titles)) : next;
  return codesInWords(placed, found, lang, told);
}

function codesInWords(text: string, { numbers }: SpokenFinding, lang: Lang, { titles, acts }: Told): string {
  const { place } = numbers;
  // Some findings are about another one, and name its place as well.
  const placed =
    typeof place === 'string' && place.startsWith('/')
      ? text.replaceAll(place, placeInWords(place, lang, titles))
      : text;
  const named = namesInWords(placed, numbers, lang);
  return acts === undefined ? named : actsInWords(named, acts, lang);
}
