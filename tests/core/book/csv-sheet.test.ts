import { describe, expect, it } from 'vitest';
import { readCsvSheet } from '../../../core/book/csv-sheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function texts(bytes: Uint8Array) {
  const read = readCsvSheet('选举', bytes);
  return read.ok ? read.sheet.rows.map((row) => row.map((cell) => cell?.text ?? '')) : read.findings;
}

describe('a CSV file is the sheet of its name', () => {
  it('in UTF-8 with a byte order mark or without, spaces at the ends of a field gone', () => {
    const rows = [
      ['选举', ''],
      ['𬀩民 · 㛃', '䶮'],
    ];
    expect(texts(utf8('\ufeff 选举 ,\r\n"𬀩民 · 㛃",\u3000䶮\r\n'))).toEqual(rows);
    expect(texts(utf8('选举,\n𬀩民 · 㛃,䶮'))).toEqual(rows);
  });

  it('in GB 18030 where it is not UTF-8, the characters GBK lacks included', () => {
    // 王,𬀩 with 𬀩 (U+2C029) as four bytes
    const bytes = Uint8Array.from([0xcd, 0xf5, 0x2c, 0x99, 0x31, 0x87, 0x39]);
    expect(texts(bytes)).toEqual([['王', '𬀩']]);
  });

  it('whose fields are texts, and formulas where a spreadsheet would make them one', () => {
    const read = readCsvSheet('名额', utf8('5,=1+4\r\n'));
    expect(read).toEqual({
      ok: true,
      sheet: {
        name: '名额',
        rows: [
          [
            { kind: 'text', text: '5' },
            { kind: 'formula', text: '=1+4' },
          ],
        ],
        merged: [],
        hidden: [],
      },
    });
  });

  it('or refused: bytes that are neither, and quotes that do not pair, with the line', () => {
    expect(texts(Uint8Array.from([0xff, 0xfe, 0x31]))).toMatchObject([{ code: 'book-not-text', at: '选举' }]);
    expect(texts(utf8('a\n"b'))).toMatchObject([
      { code: 'book-csv-quote', at: '选举', numbers: { line: 2 } },
    ]);
  });
});
