import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../core/render/docx.ts';
import type { Form } from '../../../core/report/form.ts';
import { readCode } from './read-code.ts';
import { readPng } from './read-png.ts';
import { bareForm, names, sampleForm } from './sample-form.ts';

async function parts(form: Form, lang: 'zh' | 'en' = 'zh'): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await renderDocx(form, lang));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const body = async (form: Form, lang: 'zh' | 'en' = 'zh') =>
  (await parts(form, lang)).get('word/document.xml')!;

/** What stands in the runs of a part, in order. */
function texts(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

describe('a .docx', () => {
  it('holds every name as it is, rare characters and interpunct included', async () => {
    expect(texts(await body(sampleForm()))).toEqual(expect.arrayContaining([...names]));
  });

  it('is A4 with the margins of GB/T 9704', async () => {
    const xml = await body(sampleForm());
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"/);
    expect(xml).toMatch(/<w:pgSz[^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar[^>]*w:top="2098"/);
    expect(xml).toMatch(/<w:pgMar[^>]*w:left="1587"/);
  });

  it('sets Han characters in FangSong, the title in SimSun', async () => {
    const files = await parts(sampleForm());
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="FangSong"');
    expect(await body(sampleForm())).toMatch(/w:eastAsia="SimSun"[\s\S]*?计票结果报告单/);
  });

  it('repeats the head of a table on every page and tears no row', async () => {
    const xml = await body(sampleForm());
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(names.length + 2);
  });

  it('ties the lines of the signatures to the date below them', async () => {
    const xml = await body(sampleForm());
    for (const who of ['总监票人：', '总计票人：']) {
      const paragraph = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(who)), xml.indexOf(who));
      expect(paragraph).toContain('<w:keepNext/>');
    }
    expect(texts(xml).at(-1)).toBe('2026年11月22日');
  });

  it('leaves room for a date that is not known', async () => {
    const { date: _date, ...undated } = sampleForm();
    expect(texts(await body(undated)).at(-1)).toBe('　　　　年　　月　　日');
  });

  it('indents Chinese sentences by two characters, others not at all', async () => {
    expect((await body(sampleForm())).match(/w:firstLine="640"/g)).toHaveLength(1);
    expect(await body(sampleForm(), 'en')).not.toContain('w:firstLine');
  });

  it('names the paper, the entry and the head code at the foot of every page', async () => {
    const foot = (await parts(sampleForm())).get('word/footer1.xml')!;
    expect(texts(foot)[0]).toBe('票样码 ABCDEFGHIJKL　账本第 42 条　账本码 MNOPQRST2345');
    const bare = (await parts(bareForm())).get('word/footer1.xml')!;
    expect(texts(bare)[0]).toContain('— ');
  });

  it('draws the same codes as a QR code in the margin of every page', async () => {
    const files = unzipSync(await renderDocx(sampleForm(), 'zh'));
    const pictures = Object.entries(files).filter(([path]) => path.endsWith('.png'));
    expect(pictures).toHaveLength(1);
    expect(readCode(readPng(pictures[0]![1]))).toBe('ABCDEFGHIJKL 42 MNOPQRST2345');
    const foot = strFromU8(files['word/footer1.xml']!);
    expect(foot).toContain('descr="票样码、账本条数和账本码的二维码"');
    expect(foot).toMatch(/<wp:extent cx="72\d{4}" cy="72\d{4}"/);
    const bare = await parts(bareForm());
    expect([...bare.keys()].filter((path) => path.endsWith('.png'))).toEqual([]);
  });

  it('keeps the rows of a short table on one page, and lets a long one go on', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['一']);
    const kept = async (count: number) => {
      const table = { kind: 'table', columns: [{ title: '数', align: 'left' }], rows: rows(count) } as const;
      const xml = await body({ ...bareForm(), parts: [table] });
      return xml.slice(xml.indexOf('<w:tbl>')).match(/<w:keepNext\/>/g)?.length ?? 0;
    };
    // The head and every row but the last stay with the row below.
    expect([await kept(12), await kept(13)]).toEqual([12, 0]);
  });

  it('leaves air between a sentence and the table or box below it, and none between sentences', async () => {
    const line = { kind: 'sentences', lines: ['一句话。'] } as const;
    const box = { kind: 'space', caption: '盖章', height: 20 } as const;
    const airs = async (...parts: Form['parts']) =>
      (await body({ ...bareForm(), parts })).match(/<w:spacing w:line="120"[^>]*\/>/g)?.length ?? 0;
    expect([await airs(line, line), await airs(box), await airs(line, box)]).toEqual([0, 1, 2]);
  });

  it('names the meeting above the title', async () => {
    expect(texts(await body(sampleForm())).slice(0, 2)).toEqual([
      '中共落雨镇第十三次代表大会',
      '计票结果报告单',
    ]);
  });

  it('bears a red mark on every page of a rehearsal and none otherwise', async () => {
    const rehearsed = (await parts(sampleForm({ rehearsal: true }))).get('word/header1.xml')!;
    expect(texts(rehearsed)).toEqual(['演练']);
    expect(rehearsed).toContain('w:val="CC0000"');
    expect(rehearsed).toContain('string="演练"');
    const official = (await parts(sampleForm())).get('word/header1.xml')!;
    expect(official).not.toContain('演练');
  });

  it.each([true, false])('is the same to the byte whenever it is made (rehearsal: %s)', async (rehearsal) => {
    const once = await renderDocx(sampleForm({ rehearsal }), 'zh');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.compare(once, await renderDocx(sampleForm({ rehearsal }), 'zh'))).toBe(0);
  });

  it('says neither when it was made nor by whom', async () => {
    const core = (await parts(sampleForm())).get('docProps/core.xml')!;
    expect(core).not.toMatch(/<dcterms:|creator|lastModifiedBy/);
  });

  it('holds nothing but its title where a form holds nothing else', async () => {
    expect(texts(await body(bareForm()))).toEqual(['选举办法']);
  });
});
