import type { FormPart } from '../report/form.ts';
import { sentences } from '../report/slip.ts';

/** Characters of 三号 that a line of the page holds. */
const lineLength = 27;
/** GB/T 9704: a letter's date ends four characters before the right edge. */
const afterDate = 4;

/** Full widths a text takes: a Latin letter or digit is half of one, rounded up over the whole. */
function fullWidths(text: string): number {
  let halves = 0;
  for (const character of text) halves += character.codePointAt(0)! < 0x2e80 ? 1 : 2;
  return Math.ceil(halves / 2);
}

/** 落款, a line below the text: who writes, in the middle over the date, and the date four characters from the right. */
export function closing(author: string, date: string): FormPart {
  const dateStart = lineLength - afterDate - fullWidths(date);
  const middle = dateStart + fullWidths(date) / 2;
  const wanted = Math.round(middle - fullWidths(author) / 2);
  const authorStart = Math.max(1, Math.min(wanted, lineLength - fullWidths(author)));
  const indented = (start: number, text: string) => `${'\u3000'.repeat(start)}${text}`;
  return sentences('\u3000', indented(authorStart, author), indented(dateStart, date));
}
