import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../core/render/xlsx.ts';
import type { Form } from '../../../core/report/form.ts';
import { bareForm, names, sampleForm } from './sample-form.ts';

async function sheet(form: Form, lang: 'zh' | 'en' = 'zh') {
  const bytes = await renderXlsx(form, lang);
  const [first] = await readXlsxFile(Buffer.from(bytes));
  const files = unzipSync(bytes);
  const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
  const strings = strFromU8(files['xl/sharedStrings.xml']!);
  return { ...first!, xml, strings, bytes };
}

describe('an .xlsx', () => {
  it('read back, holds every name as it is, figures as numbers and all else as text', async () => {
    const { data } = await sheet(sampleForm());
    const start = data.findIndex((row) => row[0] === '序号');
    expect(data.slice(start + 1, start + 1 + names.length)).toEqual(
      names.map((name, index) => [index + 1, name, index === 0 ? '—' : 81, '81×2 = 162 > 96']),
    );
  });

  it('has no formula, whatever a cell begins with', async () => {
    const { xml, strings } = await sheet(sampleForm());
    expect(xml).not.toContain('<f>');
    expect(strings).toContain('>=1+1<');
    expect(strings).toContain('>+86<');
  });

  it.each(['007', '1.5', '-3', '1e5', '12345678901234567890', ''])(
    'leaves %o in a column of figures as text',
    async (text) => {
      const parts = [{ kind: 'table', columns: [{ title: '数', align: 'right' }], rows: [[text]] }] as const;
      const { xml } = await sheet(sampleForm({ parts }));
      expect(xml).not.toMatch(/<c r="A\d+"(?: s="\d+")?><v>/);
    },
  );

  it('puts title, sentences and signatures across all columns, as high as they need', async () => {
    const long = '很长的一句话。'.repeat(30);
    const { xml, data } = await sheet(sampleForm({ parts: [{ kind: 'sentences', lines: [long] }] }));
    expect(data.flat()).toContain(long);
    const row = data.findIndex((cells) => cells[0] === long) + 1;
    const height = Number(new RegExp(`<row r="${row}" ht="(\\d+)"`).exec(xml)![1]);
    expect(height).toBeGreaterThanOrEqual(7 * 18);
    expect((await sheet(sampleForm())).xml).toMatch(/<mergeCell ref="A1:D1"\/>/);
  });

  it('puts tables of different widths under each other from the first column on', async () => {
    const narrow = {
      kind: 'table',
      columns: [{ title: '项目', align: 'left' }],
      rows: [['实到会']],
    } as const;
    const { data } = await sheet(sampleForm({ parts: [narrow, ...sampleForm().parts] }));
    expect(data).toContainEqual(['实到会', null, null, null]);
    expect(data).toContainEqual(['序号', '姓名', '赞成', '核算']);
  });

  it('ends with whoever signs, the date and what ties it to its history', async () => {
    const { data } = await sheet(sampleForm());
    const told = data.map((row) => row[0]).filter((cell) => cell !== null);
    expect(told.slice(-4)).toEqual([
      '总监票人：',
      '总计票人：',
      '2026年11月22日',
      '票样码 ABCDEFGHIJKL　账本第 42 条　账本码 MNOPQRST2345',
    ]);
  });

  it('names the meeting above the title', async () => {
    const { data } = await sheet(sampleForm());
    expect(data.slice(0, 2).map((row) => row[0])).toEqual(['中共落雨镇第十三次代表大会', '计票结果报告单']);
  });

  it('prints on A4, as wide as the page, numbered', async () => {
    const { xml } = await sheet(sampleForm());
    expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<oddFooter>&amp;C— &amp;P —</oddFooter>');
    expect(xml).not.toContain('oddHeader');
  });

  it('says in red that it is a rehearsal, on the sheet and on every page', async () => {
    const { xml, data } = await sheet(sampleForm({ rehearsal: true }), 'en');
    expect(data[0]![0]).toBe('REHEARSAL');
    expect(xml).toContain('<oddHeader>&amp;R&amp;16&amp;KCC0000REHEARSAL</oddHeader>');
  });

  it('is the same to the byte whenever it is made', async () => {
    const once = await renderXlsx(sampleForm(), 'zh');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.compare(once, await renderXlsx(sampleForm(), 'zh'))).toBe(0);
  });

  it.each([
    ['计票结果报告单', '计票结果报告单'],
    ["a[b]/c\\d:e*f?g'", 'a b  c d e f g'],
    ['?', '-'],
    ['𬀩'.repeat(20), '𬀩'.repeat(15)],
  ])('names its sheet after the form as spreadsheets allow: %s', async (title, name) => {
    expect((await sheet(sampleForm({ title }))).sheet).toBe(name);
  });

  it('holds nothing but its title where a form holds nothing else', async () => {
    const { data } = await sheet(bareForm());
    expect(data.flat().filter((cell) => cell !== null)).toEqual(['选举办法']);
  });
});
