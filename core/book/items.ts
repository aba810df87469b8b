/** An item of a list in one cell; `note` is what stands in brackets behind it: 王强（女）. */
export interface Item {
  readonly text: string;
  readonly note?: string;
}

export type Items =
  | { readonly ok: true; readonly items: readonly Item[] }
  | { readonly ok: false; readonly item: number };

const separator = /[、，,；;\n]/;
const itemForm = /^([^（）()]+)(?:[（(]([^（）()]+)[）)])?$/;

/** Items between 、 ， ； or line ends outside brackets; an empty one, or brackets that do not pair, is told by its number. */
export function parseItems(text: string): Items {
  const items: Item[] = [];
  for (const part of splitOutside(text)) {
    const found = itemForm.exec(part.trim());
    const [name = '', note] = (found ?? []).slice(1).map((piece: string | undefined) => piece?.trim());
    if (name === '' || note === '') return { ok: false, item: items.length + 1 };
    items.push(note === undefined ? { text: name } : { text: name, note });
  }
  return { ok: true, items };
}

function splitOutside(text: string): readonly string[] {
  const parts = [''];
  let inside = false;
  for (const character of text) {
    if (/[（(]/.test(character)) inside = true;
    if (/[）)]/.test(character)) inside = false;
    if (!inside && separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
