import type { SheetData } from 'write-excel-file/universal';

/** Stands before a text while the library handles it; from the private use area, so that no sentence has it. */
const guard = '\uE000';
const names = Object.getOwnPropertyNames(Object.prototype);

/**
 * The library finds a text it has seen in a plain object, where `constructor` and its like have always been there: those
 * are written behind a guard, which `unguarded` takes away.
 */
export function guarded(data: SheetData): SheetData {
  return data.map((row) =>
    row.map((cell) => {
      const { value } = Object(cell) as { readonly value?: unknown };
      return names.some((name) => name === value) ? { ...Object(cell), value: `${guard}${value}` } : cell;
    }),
  ) as SheetData;
}

/** A workbook's shared strings as they were meant. */
export function unguarded(xml: string): string {
  return xml.replaceAll(new RegExp(`>${guard}(?=(?:${names.join('|')})<)`, 'g'), '>');
}
