import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../core/render/docx.ts';
import { escapeHtml } from '../../../core/render/escape.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { renderXlsx } from '../../../core/render/xlsx.ts';
import { rareNames, rareSlips, textsOf } from './rare-slips.ts';

const forms = rareSlips();
const named = forms.map((form) => [form.id, form] as const);

it('are slips 1 to 8, and every name stands on one of them', () => {
  expect(forms.map(({ id }) => id.slice(0, 6))).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8].map((n) => `slip-${n}`));
  const all = forms.flatMap(textsOf).join('\n');
  for (const name of rareNames) expect(all).toContain(name);
});

describe.each(named)('%s, read back', (_id, form) => {
  const texts = textsOf(form);

  it('as .docx, says every word of it', async () => {
    const xml = strFromU8(unzipSync(await renderDocx(form, 'zh'))['word/document.xml']!);
    const runs = new Set([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text));
    const written = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const text of texts) expect(runs, text).toContain(written(text));
  });

  it('as .xlsx, says every word of it, figures as numbers', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await renderXlsx(form, 'zh')));
    const cells = new Set(
      sheet!.data
        .flat()
        .filter((cell) => cell !== null)
        .map((cell) => String(cell)),
    );
    for (const text of texts) expect(cells, text).toContain(text.trim());
  });

  it('as a page, says every word of it', () => {
    const html = renderHtml([form], 'zh');
    for (const text of texts) expect(html).toContain(`>${escapeHtml(text)}<`);
  });
});
