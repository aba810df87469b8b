import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { FormSpace } from '../report/form.ts';
import type { SlipColumn, SlipTable } from '../report/slip.ts';
import { columnShares } from './column-widths.ts';
import { fonts, tableText, twips } from './docx-text.ts';
import { keptTogether, margins } from './page.ts';

const textWidth = twips(210 - margins.left - margins.right);
const cellMargins = { top: 40, bottom: 40, left: 90, right: 90 };

/** A table over the whole width: a short one on one page, a long one's head on every page it reaches, no row torn apart. */
export function textTable(of: SlipTable): Table {
  const widths = columnShares(of, textWidth);
  const short = of.rows.length <= keptTogether;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: of.columns.map(({ title }, index) => cell(widths[index]!, headText(title, short))),
  });
  const rows = of.rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) =>
          cell(widths[index]!, cellText(text, of.columns[index]!, short && place < of.rows.length - 1)),
        ),
      }),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: 'fixed',
    margins: cellMargins,
    rows: [head, ...rows],
  });
}

/** Room for a seal, a reply, a sample: a box of the height asked for, its caption in the corner. */
export function spaceTable({ caption, height }: FormSpace): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: 'fixed',
    margins: cellMargins,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(height), rule: HeightRule.ATLEAST },
        children: [cell(textWidth, cellText(caption, { title: '', align: 'left' }, false), 'top')],
      }),
    ],
  });
}

function cell(width: number, text: Paragraph, verticalAlign: 'center' | 'top' = 'center'): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign,
    children: [text],
  });
}

/** Rows that stay with the next one are what keeps a table on one page. */
function headText(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, font: fonts.heading, size: tableText })],
  });
}

function cellText(text: string, { align }: SlipColumn, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text, size: tableText })],
  });
}
