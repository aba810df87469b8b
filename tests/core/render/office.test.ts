import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../core/render/docx.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { renderWideXlsx } from '../../../core/render/wide-xlsx.ts';
import { renderXlsx } from '../../../core/render/xlsx.ts';
import { figures, table, words } from '../../../core/report/slip.ts';
import { rareNames, rareSlips } from './rare-slips.ts';
import { names, sampleForm } from './sample-form.ts';

const there = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
if (!there) console.log('skipped: tests/core/render/office.test.ts: LibreOffice (soffice) is not installed');

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files through LibreOffice in one start, each as another kind. */
function convert(files: ReadonlyMap<string, string | Uint8Array>, as: string): readonly Buffer[] {
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const paths = [...files.keys()].map((file) => join(folder, file));
  const args = [home, '--headless', '--convert-to', as, '--outdir', join(folder, 'out'), ...paths];
  const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 110_000 });
  expect(run.status, run.stderr).toBe(0);
  const [ending] = as.split(':');
  return [...files.keys()].map((file) =>
    readFileSync(join(folder, 'out', file.replace(/\.\w+$/, `.${ending}`))),
  );
}

function throughOffice(file: string, bytes: string | Uint8Array, as: string): string {
  return convert(new Map([[file, bytes]]), as)[0]!.toString();
}

/** Commas, double quotes, UTF-8. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76';

describe.skipIf(!there)('LibreOffice', () => {
  it('prints every slip’s .docx on sheets of A4', { timeout: 120_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    for (const form of rareSlips()) files.set(`${form.id}.docx`, await renderDocx(form, 'zh'));
    for (const pdf of convert(files, 'pdf')) {
      const sizes = [
        ...pdf.toString('latin1').matchAll(/\/Type\/Page\/.*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g),
      ];
      expect([1, 2]).toContain(sizes.length);
      for (const [, width, height] of sizes) {
        expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      }
    }
  });

  it('reads every slip’s .xlsx, its names as they are', { timeout: 120_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    const forms = rareSlips();
    for (const form of forms) files.set(`${form.id}.xlsx`, await renderXlsx(form, 'zh'));
    const texts = convert(files, asCsv).map((bytes) => bytes.toString());
    for (const [index, { title }] of forms.entries()) expect(texts[index]).toContain(title);
    const all = texts.join('');
    for (const name of rareNames) expect(all).toContain(`,${name}`);
  });

  it('reads the names of a .docx as they are', { timeout: 120_000 }, async () => {
    const text = throughOffice('form.docx', await renderDocx(sampleForm(), 'zh'), 'txt:Text (encoded):UTF8');
    for (const name of names) expect(text).toContain(name);
    expect(text).toContain('2026年11月22日');
  });

  it('reads the names of an .xlsx as they are, and takes none for a formula', {
    timeout: 120_000,
  }, async () => {
    const text = throughOffice('form.xlsx', await renderXlsx(sampleForm(), 'zh'), asCsv);
    for (const name of names.slice(0, 5)) expect(text).toContain(`,${name},`);
  });

  it('reads a wide table as it is, figures as numbers', { timeout: 120_000 }, async () => {
    const rows = [
      ['落雨镇㛃𬀩䶮·乡', '7', '2/7 = 28.6%'],
      ['=1+1', '—', '0'],
    ];
    const wide = { title: '汇总表', subject: '469021', kept: 1, notes: ['说明。'], rehearsal: false };
    const of = { ...wide, table: table([words('会议'), figures('当选'), figures('差额比例')], rows) };
    const text = throughOffice('wide.xlsx', await renderWideXlsx(of, 'zh'), asCsv);
    expect(text).toBe(
      '汇总表,,\n469021,,\n会议,当选,差额比例\n落雨镇㛃𬀩䶮·乡,7,2/7 = 28.6%\n=1+1,—,0\n,,\n说明。,,\n',
    );
  });

  it('reads the names of a page as they are', { timeout: 120_000 }, async () => {
    const page = renderHtml([sampleForm()], 'zh');
    const text = throughOffice('form.html', page, 'txt:Text (encoded):UTF8');
    for (const name of names) expect(text).toContain(name);
  });
});
