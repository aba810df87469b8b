import type { Sheet } from './cell.ts';
import { type Fields, fieldsOf, type Remarks } from './fields.ts';
import type { SheetForm } from './forms.ts';
import { compareShared, type Reads, readShared, type Shared } from './shared.ts';
import { readTable } from './table.ts';

/** Rows of one thing, each with a part of it; the first says what they share. `whole` unless a cell of them was refused. */
export interface Group<K extends string, R, P> {
  readonly fields: readonly [Fields<K>, ...Fields<K>[]];
  readonly shared: Shared<R>;
  readonly parts: readonly P[];
  readonly whole: boolean;
}

/** By id, in the order in which they first come; `complete` if every row told its id. */
export interface Groups<K extends string, R, P> {
  readonly byId: ReadonlyMap<string, Group<K, R, P>>;
  readonly complete: boolean;
}

/** `Group` while the sheet is read. */
interface Gathered<K extends string, R, P> extends Group<K, R, P> {
  readonly fields: [Fields<K>, ...Fields<K>[]];
  readonly parts: P[];
  whole: boolean;
}

/** How a sheet's rows belong together: the column of the id, the columns they share, and the part that each row is. */
export interface Grouping<K extends string, R, P> {
  readonly id: K;
  readonly reads: R;
  readonly part: (fields: Fields<K>) => P;
}

/** Every row of a sheet, put to those with the same id. */
export function groupRows<K extends string, R extends Reads<K>, P>(
  form: SheetForm<K>,
  sheet: Sheet,
  { id: column, reads, part }: Grouping<K, R, P>,
  remarks: Remarks,
): Groups<K, R, P> {
  const { findings } = remarks;
  const table = readTable(form, sheet);
  findings.push(...table.findings);
  const byId = new Map<string, Gathered<K, R, P>>();
  let complete = table.readable;
  for (const row of table.rows) {
    const before = findings.length;
    const fields = fieldsOf(form, row, remarks);
    const id = fields.code(column);
    const own = part(fields);
    const group = id === undefined ? undefined : byId.get(id);
    if (group === undefined) {
      const shared = readShared(reads, fields);
      const whole = fields.whole && findings.length === before;
      if (id === undefined) complete = false;
      else byId.set(id, { fields: [fields], shared, parts: [own], whole });
    } else {
      const first = { fields: group.fields[0], shared: group.shared };
      compareShared(form, reads, fields, first, remarks);
      group.fields.push(fields);
      group.parts.push(own);
      group.whole &&= fields.whole && findings.length === before;
    }
  }
  return { byId, complete };
}
