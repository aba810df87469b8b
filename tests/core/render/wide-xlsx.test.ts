import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderWideXlsx, type WideSheet } from '../../../core/render/wide-xlsx.ts';
import { figures, table, words } from '../../../core/report/slip.ts';

const sheet: WideSheet = {
  title: '换届选举情况汇总表',
  subject: '辖区代码：469021',
  table: table(
    [words('选举编号'), words('会议'), figures('当选'), figures('到会率')],
    [
      ['=1+1', '㛃𬀩䶮·买买提', '7', '100/110 = 90.9%'],
      ['007', 'x'.repeat(60), '—', '012'],
    ],
  ),
  kept: 2,
  notes: ['说明。'],
  rehearsal: false,
};

async function cellsOf(of: WideSheet) {
  const [read] = await readExcel(Readable.from([Buffer.from(await renderWideXlsx(of, 'zh'))]));
  return read!.data;
}

async function partsOf(of: WideSheet): Promise<(path: string) => string> {
  const parts = unzipSync(await renderWideXlsx(of, 'zh'));
  return (path) => strFromU8(parts[path]!);
}

describe('a wide table as a workbook', () => {
  it('has title, subject, heading, rows and notes; figures are numbers and nothing else is', async () => {
    expect(await cellsOf(sheet)).toEqual([
      ['换届选举情况汇总表', null, null, null],
      ['辖区代码：469021', null, null, null],
      ['选举编号', '会议', '当选', '到会率'],
      ['=1+1', '㛃𬀩䶮·买买提', 7, '100/110 = 90.9%'],
      ['007', 'x'.repeat(60), '—', '012'],
      [null, null, null, null],
      ['说明。', null, null, null],
    ]);
  });

  it('keeps words that every object of a program knows', async () => {
    const own = ['constructor', '__proto__', 'toString', 'constructor'];
    expect((await cellsOf({ ...sheet, table: { ...sheet.table, rows: [own] } }))[3]).toEqual(own);
  });

  it('has no formula, also where a text looks like one', async () => {
    const part = await partsOf(sheet);
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(part('xl/sharedStrings.xml')).toContain('=1+1');
  });

  it('prints on landscape A4 with its heading and first columns on every page', async () => {
    const part = await partsOf(sheet);
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'换届选举情况汇总表'!$A:$B,'换届选举情况汇总表'!$3:$3</definedName>`,
    );
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('orientation="landscape"');
    expect(xml).not.toContain('oddHeader');
    expect(xml.match(/<pageSetup/g)).toHaveLength(1);
  });

  it('keeps heading and first columns in view', async () => {
    const part = await partsOf(sheet);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*topLeftCell="C4"/);
  });

  it('is marked in red where it is of a rehearsal, and its heading is still repeated', async () => {
    const rehearsed = { ...sheet, rehearsal: true };
    expect((await cellsOf(rehearsed))[0]![0]).toBe('演练');
    const part = await partsOf(rehearsed);
    expect(part('xl/worksheets/sheet1.xml')).toContain('CC0000演练</oddHeader>');
    expect(part('xl/workbook.xml')).toContain('!$4:$4');
  });

  it('is the same to the byte when it is rendered again', async () => {
    expect(await renderWideXlsx(sheet, 'zh')).toEqual(await renderWideXlsx(sheet, 'zh'));
  });
});
