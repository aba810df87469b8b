import { columnName } from '../../core/book/cell.ts';
import { BadSheet } from './bad-sheet.ts';
import { tagsOf } from './tags.ts';

/** What a sheet's XML says that its values do not; cells are `D7`, ranges as in `Sheet`. */
export interface Structure {
  readonly formulas: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
  readonly merged: readonly string[];
  readonly hidden: readonly string[];
  readonly rows: number;
  readonly columns: number;
}

interface Address {
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

const addressForm = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/**
 * Formulas, error values, merged ranges and hidden rows and columns that hold something, and how far the filled cells
 * reach. Throws `BadSheet` for what no spreadsheet program writes, or where the sheet is too far out to be laid out.
 */
export function structureOf(xml: string): Structure {
  const formulas = new Set<string>();
  const errors = new Set<string>();
  const merged: string[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly min: number; readonly max: number }[] = [];
  const filledRows = new Set<number>();
  let columns = 0;
  let rows = 0;
  let hiddenRow = false;
  let cell: Address | undefined;
  for (const { name, closing, attributes } of tagsOf(xml)) {
    if (closing) {
      if (name === 'c') cell = undefined;
      continue;
    }
    const attribute = (key: string) => attributes.get(key);
    switch (name) {
      case 'col':
        if (isTrue(attribute('hidden')) || isZero(attribute('width'))) {
          hiddenColumns.push({ min: Number(attribute('min')), max: Number(attribute('max')) });
        }
        break;
      case 'row': {
        const number = Number(attribute('r') ?? 0);
        if (number > 1_048_576) throw new BadSheet(`row ${number}`);
        hiddenRow = isTrue(attribute('hidden')) || isZero(attribute('ht'));
        break;
      }
      case 'c':
        cell = addressOf(attribute('r'));
        if (attribute('t') === 'e') errors.add(cell.address);
        break;
      case 'f':
      case 'v':
      case 'is':
        if (cell === undefined) break;
        if (name === 'f') formulas.add(cell.address);
        rows = Math.max(rows, cell.row);
        columns = Math.max(columns, cell.column);
        filledRows.add(cell.row);
        if (hiddenRow) hiddenRows.add(cell.row);
        break;
      case 'mergeCell':
        merged.push(attribute('ref') ?? '');
        break;
    }
  }
  const hidden = [
    ...[...hiddenRows].map((row) => `${row}:${row}`),
    ...hiddenColumns
      .filter(({ min }) => min <= columns)
      .map(({ min, max }) => `${columnName(min)}:${columnName(Math.min(max, columns))}`),
  ];
  return { formulas, errors, merged, hidden, rows, columns };
}

/** Row and column, from 1, of `D7`; throws `BadSheet` for what is no cell's name. */
export function addressOf(text: string | undefined): Address {
  const parts = addressForm.exec(text ?? '');
  if (parts === null) throw new BadSheet(`c r="${text ?? ''}"`);
  const [address, letters, digits] = parts;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { address, row: Number(digits), column };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** A width or height that leaves nothing to see. */
function isZero(value: string | undefined): boolean {
  return Number(value) === 0;
}
