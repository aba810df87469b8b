import type { Cell, Sheet } from '../../../core/book/cell.ts';
import { type BookRead, readBook } from '../../../core/book/drafts.ts';
import {
  electionForm,
  quotaForm,
  type SheetForm,
  scheduleForm,
  stationForm,
} from '../../../core/book/forms.ts';

/** What a test fills in of a row: a text, or a cell of another kind; '' empties the cell. */
export type RowOf<F> = F extends SheetForm<infer K> ? { readonly [C in K]?: string | Cell } : never;

export interface BookParts {
  readonly elections?: readonly RowOf<typeof electionForm>[];
  readonly stations?: readonly RowOf<typeof stationForm>[];
  readonly quotas?: readonly RowOf<typeof quotaForm>[];
  readonly schedule?: readonly RowOf<typeof scheduleForm>[];
}

/** A book whose rows are the example's but for what a test fills in; a sheet left out is the example's one row. */
export function makeBook({ elections, stations, quotas, schedule }: BookParts = {}): readonly Sheet[] {
  return [
    sheetOf(electionForm, elections ?? [{}]),
    sheetOf(stationForm, stations ?? [{}]),
    sheetOf(quotaForm, quotas ?? [{}]),
    sheetOf(scheduleForm, schedule ?? [{}]),
  ];
}

export function sheetOf<K extends string>(
  { name, columns }: SheetForm<K>,
  rows: readonly { readonly [C in K]?: string | Cell }[],
): Sheet {
  const keys = Object.keys(columns) as K[];
  return {
    name,
    rows: [
      keys.map((key) => cellOf(columns[key].title)),
      ...rows.map((row) => keys.map((key) => cellOf(row[key] ?? columns[key].example))),
    ],
    merged: [],
    hidden: [],
  };
}

function cellOf(value: string | Cell): Cell | undefined {
  if (value === '') return undefined;
  return typeof value === 'string' ? { kind: 'text', text: value } : value;
}

export const setting = { service: `${'A'.repeat(42)}A`, mode: 'rehearsal' } as const;

export function read(sheets: readonly Sheet[]): BookRead {
  return readBook(sheets, setting);
}

/** Codes and cells of what a book is refused for. */
export function refusals(sheets: readonly Sheet[]): readonly string[] {
  const book = read(sheets);
  return book.ok ? [] : book.findings.map(({ code, at }) => `${code} ${at}`);
}

/** The drafts of a book that is not refused. */
export function drafts(sheets: readonly Sheet[]) {
  const book = read(sheets);
  if (!book.ok) throw new Error(JSON.stringify(book.findings));
  return { ...book.drafts, notes: book.notes };
}
