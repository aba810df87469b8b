import type { CellObject, Row, SheetData } from 'write-excel-file/universal';
import { assertNever } from '../assert-never.ts';
import type { Lang } from '../findings/entry.ts';
import type { Form, FormPart } from '../report/form.ts';
import type { SlipColumn, SlipTable } from '../report/slip.ts';
import { columnWidths, printWidth } from './column-widths.ts';
import { rehearsalMark } from './page.ts';
import { dateLine, signLabel, witnessLine } from './words.ts';

/** Rows of a sheet and the widths of its columns in characters. */
export interface Grid {
  readonly data: SheetData;
  readonly widths: readonly number[];
}

/** Narrower than this a sheet's sentences would run down a page. */
const narrowestSheet = 64;
/** Points of one line of 12-point text. */
const lineHeight = 18;

/** A form as rows: every table from the first column on, everything else across all of them. */
export function gridOf(form: Form, lang: Lang): Grid {
  const widths = sheetWidths(form.parts);
  const across = (text: string, style: Partial<CellObject> = {}) => spanned(text, widths, style);
  const { meeting, title, subject, parts, signatures, witness } = form;
  const red = { textColor: '#CC0000', align: 'center', fontSize: 20 } as const;
  return {
    widths,
    data: [
      ...(form.rehearsal ? [across(rehearsalMark[lang], red)] : []),
      ...(meeting === undefined ? [] : [across(meeting, { align: 'center' })]),
      across(title, { align: 'center', fontSize: 18, fontWeight: 'bold' }),
      ...(subject === undefined ? [] : [across(subject, { align: 'center' })]),
      ...parts.flatMap((part) => partRows(part, widths)),
      ...(signatures.length === 0 ? [] : [[]]),
      ...signatures.map((who) => across(signLabel(who, lang), { height: 30 })),
      ...(signatures.length === 0 ? [] : [across(dateLine(form, lang), { align: 'right' })]),
      ...(witness === undefined ? [] : [[], across(witnessLine(witness, lang), { fontSize: 9 })]),
    ],
  };
}

function partRows(part: FormPart, widths: readonly number[]): Row[] {
  switch (part.kind) {
    case 'table':
      return [[], ...tableRows(part, widths), []];
    case 'sentences':
      return part.lines.map((line) => spanned(line, widths, {}));
    case 'heading':
      return [spanned(part.text, widths, { fontWeight: 'bold' })];
    case 'address':
      return [spanned(part.text, widths, {})];
    case 'space':
      return [spanned(part.caption, widths, { ...box, alignVertical: 'top', height: points(part.height) })];
    /* v8 ignore next 2 -- a part without a case does not compile */
    default:
      return assertNever(part);
  }
}

const box = { borderStyle: 'thin', borderColor: '#000000' } as const;

function tableRows({ columns, rows }: SlipTable, widths: readonly number[]): Row[] {
  const titles = columns.map(({ title }) => title);
  const head = titles.map(
    (value): CellObject => ({ value, type: String, align: 'center', fontWeight: 'bold' }),
  );
  const body = rows.map((row) => row.map((text, index) => cell(text, columns[index]!)));
  return [head, ...body].map((cells, index) => {
    const height = rowHeight(index === 0 ? titles : rows[index - 1]!, widths);
    return cells.map((each) => ({ ...each, ...box, height, alignVertical: 'center', wrap: true }) as const);
  });
}

/** A figure is a number; whatever else stands in a column of figures stays text. */
function cell(text: string, { align }: SlipColumn): CellObject {
  const figure = align === 'right' && /^(0|[1-9]\d{0,14})$/.test(text);
  const value = figure ? { value: Number(text), type: Number } : { value: text, type: String };
  return { ...value, align, indent: 1 };
}

/** As high as its fullest cell, with some air. */
function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => Math.ceil(printWidth(text) / (widths[index]! - 2)));
  return Math.max(1, ...lines) * lineHeight + 4;
}

/** One cell over the whole width, as high as its text needs: a spreadsheet does not work that out for merged cells. */
function spanned(text: string, widths: readonly number[], style: Partial<CellObject>): Row {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const { fontSize = 12 } = style;
  const lines = Math.max(1, Math.ceil((printWidth(text) * fontSize) / (12 * all)));
  const height = Math.ceil((lines * lineHeight * fontSize) / 12);
  return [
    {
      value: text,
      type: String,
      columnSpan: widths.length,
      wrap: true,
      alignVertical: 'center',
      height,
      ...style,
    },
  ];
}

function sheetWidths(parts: readonly FormPart[]): readonly number[] {
  const tables = parts.flatMap((part) => (part.kind === 'table' ? [columnWidths(part)] : []));
  const count = Math.max(1, ...tables.map((widths) => widths.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...tables.map((table) => table[index] ?? 0), 0),
  );
  const sum = widths.reduce((all, width) => all + width, 0);
  const last = widths.pop()!;
  return [...widths, last + Math.max(0, narrowestSheet - sum)];
}

function points(millimetres: number): number {
  return Math.round((millimetres * 720) / 254);
}
