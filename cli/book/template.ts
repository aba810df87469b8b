import writeExcelFile, { type Row } from 'write-excel-file/node';
import { bookForms, notesSheet, type SheetForm } from '../../core/book/forms.ts';

/** An empty book: each sheet with its headings and one invented example row, and 说明 with what each column asks for. */
export async function templateBook(): Promise<Buffer> {
  const sheets = bookForms.map((form) => {
    const columns = columnsOf(form);
    return {
      sheet: form.name,
      data: [columns.map(({ title }) => heading(title)), columns.map(({ example }) => text(example))],
      columns: columns.map(({ title, example }) => ({ width: widthOf(title, example) })),
      stickyRowsCount: 1,
    };
  });
  const hints = bookForms.flatMap((form) =>
    columnsOf(form).map(({ title, hint, optional }) => [
      text(form.name),
      text(title),
      text(optional ? '可空' : '必填'),
      text(hint),
    ]),
  );
  const notes = {
    sheet: notesSheet,
    data: [['表', '列', '填否', '填什么'].map(heading), ...hints],
    columns: [{ width: 10 }, { width: 14 }, { width: 8 }, { width: 70 }],
    stickyRowsCount: 1,
  };
  return writeExcelFile([...sheets, notes]).toBuffer();
}

function columnsOf(form: SheetForm) {
  return Object.values(form.columns);
}

/** Text cells, so that no program makes a date of `2026-11-22` or a number of a code. */
function text(value: string): Row[number] {
  return value === '' ? null : { value, type: String, format: '@' };
}

function heading(title: string): Row[number] {
  return { value: title, type: String, format: '@', fontWeight: 'bold' };
}

function widthOf(...texts: readonly string[]): number {
  return Math.min(40, Math.max(10, ...texts.map((each) => each.length * 2)));
}
