import type { Lang } from '../findings/entry.ts';
import { inNameOrder, orderApproximate } from '../names/order.ts';
import { printName } from '../names/print.ts';
import { between } from './wording.ts';

interface Named {
  readonly name: string;
  readonly note?: string;
}

interface Slate<T extends Named> {
  readonly order?: 'strokes' | 'slate';
  readonly candidates: readonly T[];
}

/** Candidates in the order they are printed everywhere: by surname strokes, or as the slate has them (B-17). */
export function candidatesInOrder<T extends Named>({ order, candidates }: Slate<T>): readonly T[] {
  return order === 'slate' ? candidates : inNameOrder(candidates, ({ name }) => name, 'surname');
}

/** A name with the note that tells namesakes apart; in a list two-character names are spaced out. */
export function withNote({ name, note }: Named, form: 'listed' | 'spoken', lang: Lang): string {
  const printed = form === 'listed' ? printName(name) : name;
  if (note === undefined) return printed;
  return lang === 'zh' ? `${printed}（${note}）` : `${printed} (${note})`;
}

/** Names in a sentence, each with its note. */
export function namesInLine(candidates: readonly Named[], lang: Lang): string {
  return candidates.map((each) => withNote(each, 'spoken', lang)).join(between[lang]);
}

/** Rows of a table of names: number, name as printed, note. */
export function nameRows(candidates: readonly Named[]): readonly (readonly string[])[] {
  return candidates.map(({ name, note = '' }, index) => [String(index + 1), printName(name), note]);
}

/** What a person must look at before names in stroke order are printed; nothing where no place is doubtful (N-order). */
export function orderNotice(names: readonly string[], lang: Lang): readonly string[] {
  const doubtful = names.filter(orderApproximate);
  if (doubtful.length === 0) return [];
  const list = doubtful.join(between[lang]);
  return [lang === 'zh' ? `〔该字次序请人工核对：${list}〕` : `[Check the place of these by hand: ${list}]`];
}

/** As `orderNotice`, of a slate as it is printed: an approved order is nobody's to check. */
export function slateNotice<T extends Named>(slate: Slate<T>, lang: Lang): readonly string[] {
  const names = candidatesInOrder(slate).map(({ name }) => name);
  return slate.order === 'slate' ? [] : orderNotice(names, lang);
}
