import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readXlsx } from '../../../cli/book/read-xlsx.ts';
import { templateBook } from '../../../cli/book/template.ts';
import { readBook } from '../../../core/book/drafts.ts';
import { exampleTables, rewritten, xlsxOf } from './xlsx.ts';

const setting = { service: 'A'.repeat(43), mode: 'rehearsal' } as const;
const elections = 'xl/worksheets/sheet1.xml';

let book: Uint8Array;
beforeAll(async () => {
  book = await xlsxOf(exampleTables());
});

/** Codes and places of what an .xlsx is refused for, by its form or as a book. */
async function refusals(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await readXlsx(bytes);
  const read = file.ok ? readBook(file.sheets, setting) : file;
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
}

const changed = (change: (xml: string) => string, path = elections) =>
  refusals(rewritten(book, path, change));

/** The cell's element replaced by another with the same address. */
const cell = (address: string, element: string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), element);

describe('an .xlsx', () => {
  it('of the example rows is a book in order, as is the template', async () => {
    expect(await refusals(book)).toEqual([]);
    expect(await refusals(await templateBook())).toEqual([]);
  });

  it('with rare characters keeps them', async () => {
    const tables = exampleTables();
    const row = tables.get('选举')![1]!;
    row[row.findIndex((text) => text.includes('丁一'))] = '㛃民、𬀩民、䶮民、阿里木·买买提、陈静、赵红';
    const file = await readXlsx(await xlsxOf(tables));
    const read = file.ok ? readBook(file.sheets, setting) : file;
    const names = read.ok && 'drafts' in read ? read.drafts.elections[0]!.contests[0]!.candidates : [];
    expect(names.map(({ name }) => name)).toEqual(['㛃民', '𬀩民', '䶮民', '阿里木·买买提', '陈静', '赵红']);
  });

  it('gives dates, numbers and codes as the cells hold them', async () => {
    const data = [
      [
        new Date('2026-11-22T00:00:00.000Z'),
        new Date('2026-11-22T08:30:00.000Z'),
        5,
        2.5,
        469021101,
        true,
        ' x ',
      ],
    ];
    const pages = [{ sheet: '选举', data, dateFormat: 'yyyy-mm-dd' }];
    const file = await readXlsx(await writeExcelFile(pages).toBuffer());
    expect(file.ok ? file.sheets[0]!.rows : file.findings).toEqual([
      [
        { kind: 'date', text: '2026-11-22' },
        { kind: 'date', text: '2026-11-22T08:30:00.000Z' },
        { kind: 'number', text: '5' },
        { kind: 'number', text: '2.5' },
        { kind: 'number', text: '469021101' },
        { kind: 'boolean', text: 'true' },
        { kind: 'text', text: 'x' },
      ],
    ]);
  });

  it('with ten thousand rows is read', async () => {
    const tables = exampleTables();
    const [headings, example] = tables.get('名额')!;
    const units = Array.from({ length: 10_000 }, (_none, i) =>
      example!.map((text) => (text === 'b01' ? `b${i}` : text)),
    );
    tables.set('名额', [headings!, ...units]);
    const file = await readXlsx(await xlsxOf(tables));
    const read = file.ok ? readBook(file.sheets, setting) : file;
    expect(read.ok && 'drafts' in read && read.drafts.quotas[0]!.quota.units).toHaveLength(10_000);
  });
});

describe('what the values alone do not show is refused at its cell', () => {
  it('a formula, whatever it last showed, and also one never calculated', async () => {
    expect(await changed(cell('B2', '<c r="B2" t="str"><f>A2&amp;"-x"</f><v>469021101-x</v></c>'))).toContain(
      'book-formula 选举!B2',
    );
    expect(await changed(cell('B2', '<c r="B2"><f t="shared" si="0"/></c>'))).toContain(
      'book-formula 选举!B2',
    );
    const prefixed = (xml: string) =>
      xml.replace('</sheetData>', '<row r="9"><x:c r="CA9"><x:f>1</x:f></x:c></row></sheetData>');
    expect(await changed(prefixed)).toEqual(['book-formula 选举!CA9']);
  });

  it('a formula that only a comment holds is none', async () => {
    const commented = (xml: string) =>
      xml.replace('<sheetData>', '<sheetData><!-- <c r="B2"><f>1</f></c> -->');
    expect(await changed(commented)).toEqual([]);
  });

  it('a text that begins like a formula', async () => {
    const tables = exampleTables();
    tables.get('选举')![1]![2] = '=1+1';
    expect(await refusals(await xlsxOf(tables))).toEqual(['book-formula 选举!C2']);
  });

  it('an error value', async () => {
    expect(await changed(cell('C2', '<c r="C2" t="e"><v>#REF!</v></c>'))).toEqual([
      'book-cell-error 选举!C2',
    ]);
  });

  it('merged cells', async () => {
    const merged = (xml: string) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>');
    expect(await changed(merged)).toEqual(['book-merged 选举!A2:A3']);
  });

  it('hidden rows and columns, if they hold something', async () => {
    expect(await changed((xml) => xml.replace('<row r="2"', '<row r="2" hidden="1"'))).toEqual([
      'book-hidden 选举!2:2',
    ]);
    expect(await changed((xml) => xml.replace('<row r="2"', '<row r="2" ht="0" customHeight="1"'))).toEqual([
      'book-hidden 选举!2:2',
    ]);
    const columns = (min: number, max: number) => (xml: string) =>
      xml.replace('<sheetData>', `<cols><col min="${min}" max="${max}" hidden="true"/></cols><sheetData>`);
    expect(await changed(columns(3, 4))).toEqual(['book-hidden 选举!C:D']);
    expect(await changed(columns(60, 16_384))).toEqual([]);
    const empty = (xml: string) => xml.replace('</sheetData>', '<row r="9" hidden="1"/></sheetData>');
    expect(await changed(empty)).toEqual([]);
  });

  it('rows and columns of no height or width', async () => {
    expect(
      await changed((xml) => xml.replace('<sheetData>', '<cols><col min="3" max="3" width="0"/></cols>$&')),
    ).toContain('book-hidden 选举!C:C');
    expect(await changed((xml) => xml.replace('<row r="2"', '<row r="2" ht="0.0"'))).toContain(
      'book-hidden 选举!2:2',
    );
  });

  it('a hidden sheet', async () => {
    const hide = (state: string) => (xml: string) => xml.replace('<sheet ', `<sheet state="${state}" `);
    expect(await changed(hide('hidden'), 'xl/workbook.xml')).toEqual(['book-hidden 选举']);
    expect(await changed(hide('veryHidden'), 'xl/workbook.xml')).toEqual(['book-hidden 选举']);
    expect(await changed(hide('visible'), 'xl/workbook.xml')).toEqual([]);
  });

  it('days counted from 1904', async () => {
    const dates = (xml: string) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>');
    expect(await changed(dates, 'xl/workbook.xml')).toEqual(['book-dates-1904 ']);
  });

  it('a sheet that reaches too far, before it is laid out', async () => {
    const far = (row: number, address: string) => (xml: string) =>
      xml.replace('</sheetData>', `<row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`);
    expect(await changed(far(1_000_000, 'A1000000'))).toEqual(['book-too-long 选举']);
    expect(await changed(far(3, 'XFD3'))).toEqual(['book-too-long 选举']);
    expect(await changed(far(999_999_999, 'A9999999'))).toEqual(['book-damaged ']);
  });
});

describe('a file is refused that', () => {
  it.each<[string, Uint8Array, string]>([
    ['is empty', new Uint8Array(), 'book-not-xlsx '],
    ['is a text', strToU8('辖区代码,选举编号'), 'book-not-xlsx '],
    ['is an old .xls or has a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'book-old-xls '],
    ['only begins like a ZIP', strToU8('PK\x03\x04 and nothing more'), 'book-damaged '],
    ['is a ZIP of something else', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'book-not-xlsx '],
  ])('%s', async (_what, bytes, expected) => {
    expect(await refusals(bytes)).toEqual([expected]);
  });

  it('was cut off', async () => {
    expect(await refusals(book.slice(0, book.length - 200))).toEqual(['book-damaged ']);
  });

  it('unpacks to more than 64 MiB', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = zipSync({ 'xl/a.xml': zeros, 'xl/b.xml': zeros }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusals(bomb)).toEqual(['book-unpacked-size ']);
  });

  it('has a document type, or cells without an address', async () => {
    expect(
      await changed((xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
    ).toEqual(['book-damaged ']);
    expect(await changed((xml) => xml.replace('<c r="A1"', '<c'))).toEqual(['book-damaged ']);
  });

  it('was damaged anywhere, or it still reads: nothing is ever thrown', async () => {
    const places = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const bytes = Uint8Array.from(book);
        for (const [place, byte] of changes) bytes[place] = byte;
        const codes = await refusals(bytes);
        expect(codes.every((code) => /^[a-z0-9-]+ /.test(code))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has any tag of its sheet cut out, or it still reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (which) => {
        const cut = (xml: string) => {
          const tags = [...xml.matchAll(/<[^>]*>/g)];
          const tag = tags[which % tags.length]!;
          return xml.slice(0, tag.index) + xml.slice(tag.index + tag[0].length);
        };
        const codes = await changed(cut);
        expect(codes.every((code) => /^[a-z0-9-]+ /.test(code))).toBe(true);
      }),
    );
  });

  it.each([
    ['comments that do not end', '<!--'],
    ['a comment without end', '-', '<!--', '>'],
    ['a comment that ends where it begins', 'x', '<!-->'],
    ['CDATA that does not end', '<![CDATA['],
    ['instructions that do not end', '<?'],
    ['tags in tags', '<c '],
    ['a name that does not end', 'a', '<'],
    ['an attribute that does not end', 'a', '<c '],
  ])('would keep a parser busy for hours: %s', async (_what, part, before = '', after = '') => {
    const hostile = before + part.repeat(500_000) + after;
    for (const path of [elections, 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      expect(await changed((xml) => `${xml}${hostile}`, path)).toEqual(['book-damaged ']);
    }
  });

  it('names cells twice, or texts that are not there', async () => {
    expect(await changed((xml) => xml.replace('r="B1"', 'r="A1"'))).toEqual(['book-damaged ']);
    expect(await changed(cell('A1', '<c r="A1" t="s"><v>9999</v></c>'))).toEqual(['book-damaged ']);
  });
});
