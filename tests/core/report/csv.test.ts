import { expect, it } from 'vitest';
import { csvText } from '../../../core/report/csv.ts';
import { figures, words } from '../../../core/report/slip.ts';

it('begins with a BOM, ends lines with CRLF and quotes what needs it', () => {
  const text = csvText({
    columns: [words('姓名'), figures('票数')],
    rows: [
      ['丁，一', '3'],
      ['"a",\nb', '4'],
    ],
  });
  expect(text).toBe('\uFEFF姓名,票数\r\n丁，一,3\r\n"""a"",\nb",4\r\n');
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('lets no spreadsheet run %j', (cell) => {
  expect(csvText({ columns: [words('a')], rows: [[cell]] })).toContain(`'${cell}`);
});
