import type { FindingCode } from '../findings/catalogue.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { isDate } from '../ledger/instant.ts';
import type { Cell } from './cell.ts';
import type { SheetForm } from './forms.ts';
import { type Item, parseItems } from './items.ts';
import { dateOfSerial } from './serial.ts';
import { type Share, shareOf } from './share.ts';
import type { TableRow } from './table.ts';

/** What reading a book has to say: its findings, and the cells whose full-width characters were read as ordinary ones. */
export interface Remarks {
  readonly findings: Finding[];
  readonly widened: string[];
}

/**
 * A row's cells as values. A needed cell that is empty, and any that does not hold what its heading asks for, is a
 * finding and reads as undefined, as an empty optional one does without a finding.
 */
export interface Fields<K extends string> {
  /** Whether no cell of the row was refused when the table was read. */
  readonly whole: boolean;
  readonly at: (column: K) => string;
  readonly has: (column: K) => boolean;
  /** The cell as it stands, for sentences. */
  readonly given: (column: K) => string;
  /** As somebody wrote it, spaces at the ends gone. */
  readonly text: (column: K) => string | undefined;
  /** For codes and ids: full-width letters and digits as ordinary ones. */
  readonly code: (column: K) => string | undefined;
  readonly integer: (column: K, least: number, most: number) => number | undefined;
  /** 不低于90%, 超过4/5: a share that must be reached, or passed. */
  readonly share: (column: K) => Share | undefined;
  readonly date: (column: K) => string | undefined;
  readonly choice: <T>(column: K, choices: ReadonlyMap<string, T>) => T | undefined;
  /** Several of a closed list, each once. */
  readonly choices: <T>(column: K, choices: ReadonlyMap<string, T>) => readonly T[] | undefined;
  readonly items: (column: K) => readonly Item[] | undefined;
  /** Items that bear no note. */
  readonly names: (column: K) => readonly string[] | undefined;
}

const integerForm = /^-?\d+(?:\.0+)?$/;
const dateForm =
  /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})\/(\d{1,2})\/(\d{1,2})|(\d{4})\.(\d{1,2})\.(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日)$/;

/** Cells of any other kind were refused when the table was read. */
const readable: ReadonlySet<Cell['kind']> = new Set(['text', 'number', 'date']);

export function fieldsOf<K extends string>(
  { columns }: SheetForm<K>,
  { cells, at, whole }: TableRow<K>,
  { findings, widened }: Remarks,
): Fields<K> {
  const title = (column: K) => columns[column].title;
  const given = (column: K) => cells.get(column)?.text ?? '';
  const refuse = (code: FindingCode, column: K, numbers: Finding['numbers']) => {
    findings.push(finding(code, at(column), numbers));
    return undefined;
  };
  const cellOf = (column: K) => {
    const cell = cells.get(column);
    if (cell === undefined && !columns[column].optional) {
      refuse('book-cell-missing', column, { heading: title(column) });
    }
    return cell !== undefined && readable.has(cell.kind) ? cell : undefined;
  };
  const text = (column: K) => {
    const cell = cellOf(column);
    return cell?.kind === 'date'
      ? refuse('book-cell-date', column, { heading: title(column), given: cell.text })
      : cell?.text;
  };
  const narrow = (column: K, written: string) => {
    const narrowed = written.normalize('NFKC');
    if (narrowed !== written) widened.push(at(column));
    return narrowed;
  };
  const code = (column: K) => {
    const written = text(column);
    return written === undefined ? undefined : narrow(column, written);
  };
  const noChoice = (column: K, choices: ReadonlyMap<string, unknown>) => {
    const known = [...choices.keys()].join('、');
    return refuse('book-choice-wrong', column, {
      heading: title(column),
      given: given(column),
      choices: known,
    });
  };
  const items = (column: K) => {
    const written = text(column);
    if (written === undefined) return undefined;
    const parsed = parseItems(written);
    if (parsed.ok) return parsed.items;
    return refuse('book-list-wrong', column, { heading: title(column), item: parsed.item });
  };
  return {
    whole,
    at,
    has: (column) => cells.has(column),
    given,
    text,
    code,
    integer: (column, least, most) => {
      const written = code(column);
      if (written === undefined) return undefined;
      const heading = title(column);
      if (!integerForm.test(written)) {
        return refuse('book-number-wrong', column, { heading, given: given(column) });
      }
      const number = Number(written);
      if (number >= least && number <= most) return number;
      return refuse('book-number-range', column, { heading, given: written, least, most });
    },
    share: (column) => {
      const written = code(column);
      if (written === undefined) return undefined;
      const share = shareOf(written);
      return share ?? refuse('book-share-wrong', column, { heading: title(column), given: written });
    },
    date: (column) => {
      const cell = cellOf(column);
      if (cell === undefined) return undefined;
      const date =
        cell.kind === 'number' ? dateOfSerial(Number(cell.text)) : dateOfText(narrow(column, cell.text));
      return date ?? refuse('book-date-wrong', column, { heading: title(column), given: cell.text });
    },
    choice: (column, choices) => {
      const written = code(column);
      if (written === undefined) return undefined;
      return choices.get(written) ?? noChoice(column, choices);
    },
    choices: (column, choices) => {
      const written = code(column);
      if (written === undefined) return undefined;
      const parsed = parseItems(written);
      const asked = parsed.ok ? parsed.items : [];
      const chosen = asked.flatMap(({ text: item, note }) =>
        note === undefined && choices.has(item) ? [choices.get(item)!] : [],
      );
      // One that is none, or stands twice, leaves the sizes apart; a list that cannot be read has none.
      return asked.length > 0 && new Set(chosen).size === asked.length ? chosen : noChoice(column, choices);
    },
    items,
    names: (column) => {
      const listed = items(column);
      const noted = listed?.findIndex(({ note }) => note !== undefined) ?? -1;
      return noted < 0
        ? listed?.map((item) => item.text)
        : refuse('book-list-wrong', column, { heading: title(column), item: noted + 1 });
    },
  };
}

function dateOfText(text: string): string | undefined {
  const parts = dateForm
    .exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDate(date) && year! >= '2000' && year! <= '2099' ? date : undefined;
}
