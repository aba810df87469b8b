import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/universal';
import type { Lang } from '../findings/entry.ts';
import type { SlipTable } from '../report/slip.ts';
import { packAnew } from './archive.ts';
import { columnWidths, printWidth } from './column-widths.ts';
import { rehearsalMark } from './page.ts';
import { guarded, unguarded } from './xlsx-text.ts';

/** A table of more columns than a page takes. */
export interface WideSheet {
  readonly title: string;
  readonly subject: string;
  readonly table: SlipTable;
  /** So many first columns stay in view, and stand on every page. */
  readonly kept: number;
  readonly notes: readonly string[];
  readonly rehearsal: boolean;
}

const box = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const;
/** Points of one line of text. */
const lineHeight = 16;

/**
 * A wide table as one sheet of a workbook to sort and to print: on landscape A4, from page to page with its heading and
 * first columns. Figures are numbers, everything else is text and never a formula; rendered twice it is the same to the byte.
 */
export async function renderWideXlsx(sheet: WideSheet, lang: Lang): Promise<Uint8Array> {
  const { title, subject, table, kept, rehearsal } = sheet;
  const mark = rehearsalMark[lang];
  const above: Row[] = [
    ...(rehearsal ? [[line(mark, { textColor: '#CC0000', fontSize: 18 })]] : []),
    [line(title, { fontSize: 18, fontWeight: 'bold' })],
    [line(subject)],
  ];
  const widths = columnWidths(table);
  const heading = table.columns.map(
    ({ title: value }): CellObject => ({ value, type: String, align: 'center', fontWeight: 'bold' }),
  );
  const body = table.rows.map((row) => row.map((text, index) => cell(text, table.columns[index]!.align)));
  const data = [
    ...above,
    ...[heading, ...body].map((row) => boxed(row, widths)),
    [],
    ...notesIn(sheet, widths),
  ];
  const options = {
    sheet: title,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: above.length + 1,
    stickyColumnsCount: kept,
  };
  const written = writeXlsxFile(guarded(data), options, { fontFamily: 'SimSun', fontSize: 11 });
  const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return packAnew(bytes, (path, xml) => {
    if (path === 'xl/worksheets/sheet1.xml') return onPages(xml, rehearsal ? mark : undefined);
    return path === 'xl/workbook.xml' ? repeating(xml, title, above.length + 1, kept) : unguarded(xml);
  });
}

/** A line of its own that may reach over the cells beside it. */
function line(value: string, style: Partial<CellObject> = {}): CellObject {
  return { value, type: String, ...style } as CellObject;
}

function cell(text: string, align: 'left' | 'right'): CellObject {
  const figure = align === 'right' && /^(0|[1-9]\d{0,14})$/.test(text);
  return figure ? { value: Number(text), type: Number, align } : { value: text, type: String, align };
}

/** As high as its fullest cell: spreadsheets do not all work that out. */
function boxed(row: readonly CellObject[], widths: readonly number[]): Row {
  const lines = row.map(({ value }, index) => linesOf(String(value), widths[index]!));
  const height = Math.max(...lines) * lineHeight;
  return row.map((each) => ({ ...each, ...box, height }) as CellObject);
}

/** Under the first columns, and so on every page. */
function notesIn({ notes, kept }: WideSheet, widths: readonly number[]): readonly Row[] {
  const width = widths.slice(0, kept).reduce((sum, each) => sum + each, 0);
  return notes.map((note) => {
    const height = linesOf(note, width) * lineHeight;
    return [line(note, { columnSpan: kept, wrap: true, alignVertical: 'top', height })];
  });
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(printWidth(text) / (width - 2)));
}

/** Pages go on to the right before they go down, and say which they are. The library knows nothing of it. */
function onPages(xml: string, mark: string | undefined): string {
  const header = mark === undefined ? '' : `<oddHeader>&amp;R&amp;16&amp;KCC0000${mark}</oddHeader>`;
  const setup =
    '<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.4" footer="0.3"/>' +
    '<pageSetup paperSize="9" scale="70" orientation="landscape" pageOrder="overThenDown"/>' +
    `<headerFooter>${header}<oddFooter>&amp;C— &amp;P/&amp;N —</oddFooter></headerFooter>`;
  return xml.replace('</worksheet>', `${setup}</worksheet>`);
}

/** Heading and first columns on every page. */
function repeating(xml: string, sheet: string, heading: number, kept: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + kept - 1);
  const titles = `'${sheet}'!$A:$${last},'${sheet}'!$${heading}:$${heading}`;
  const named = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName>`;
  return xml.replace('<definedNames/>', `<definedNames>${named}</definedNames>`);
}
