import { finding } from '../findings/finding.ts';
import type { Fields, Remarks } from './fields.ts';
import type { SheetForm } from './forms.ts';

/** How the columns that several rows share are read; other columns belong to each row alone. */
export type Reads<K extends string> = { readonly [C in K]?: (fields: Fields<K>) => unknown };

/** What such a reading gives, by column. */
export type Shared<R> = {
  readonly [C in keyof R]: R[C] extends (...of: never[]) => infer V ? V : never;
};

/** What the first of the rows says for all of them. */
export function readShared<K extends string, R extends Reads<K>>(reads: R, fields: Fields<K>): Shared<R> {
  const columns = Object.entries(reads) as [K, (of: Fields<K>) => unknown][];
  return Object.fromEntries(columns.map(([column, read]) => [column, read(fields)])) as Shared<R>;
}

/** A later row may leave a shared column empty, or say what the first row says, and nothing else. */
export function compareShared<K extends string, R extends Reads<K>>(
  form: SheetForm<K>,
  reads: R,
  fields: Fields<K>,
  first: { readonly fields: Fields<K>; readonly shared: Shared<R> },
  { findings }: Remarks,
): void {
  for (const [column, read] of Object.entries(reads) as [K, (of: Fields<K>) => unknown][]) {
    if (!fields.has(column)) continue;
    const value = read(fields);
    const before: unknown = first.shared[column];
    const toldAlready = value === undefined || (before === undefined && first.fields.has(column));
    if (toldAlready || JSON.stringify(value) === JSON.stringify(before)) continue;
    findings.push(
      finding('book-row-differs', fields.at(column), {
        heading: form.columns[column].title,
        given: fields.given(column),
        before: first.fields.given(column),
        first: first.fields.at(column),
      }),
    );
  }
}
