import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { finding, speak } from '../../core/findings/finding.ts';
import type { SummaryRow } from '../../core/report/summary/row.ts';
import { summaryOf } from '../../core/report/summary/summary.ts';
import { rowOf } from '../core/report/summary/rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { running } from './running.ts';
import { asCounty, standIn } from './stand-in.ts';

const told = rowOf({ election: '469021101-2026-a', makeup: { women: 2 } });
const untold = rowOf({ election: '469021102-2026-b', meeting: '落雨镇㛃𬀩䶮', title: '=1+1' });
const fault = speak(finding('evidence-altered', '', { path: 'certified/x' }), 'zh');

/** A service that has these pages of a summary; what it was asked. */
async function serving(...pages: readonly (readonly SummaryRow[] | 'damaged')[]) {
  const asked: string[] = [];
  const url = await standIn((incoming) => {
    asked.push(incoming.url!);
    const page = Number(new URL(incoming.url!, 'http://a.test').searchParams.get('cursor') ?? 0);
    const rows = pages[page];
    return {
      ...summaryOf('469021', rows === 'damaged' ? [] : rows!, pages.length === 1),
      ...(rows === 'damaged' ? { complete: false, faults: [fault] } : {}),
      ...(page + 1 < pages.length ? { next: String(page + 1) } : {}),
    };
  });
  const folder = temporaryFolder();
  const at = asCounty(folder, url);
  return { asked, folder, summary: (...args: readonly string[]) => running(['summary', ...args, ...at]) };
}

describe('summary', () => {
  it('adds up all pages, of one’s own place where none is named', async () => {
    const { asked, summary } = await serving([told], [untold], []);
    const { status, stdout, stderr } = await summary('--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(summaryOf('469021', [told, untold], true));
    const path = '/v1/jurisdictions/469021/summary';
    expect(asked).toEqual([path, `${path}?cursor=1`, `${path}?cursor=2`]);
  });

  it('is tables for people, with what must be known to read them', async () => {
    const { asked, summary } = await serving([told], [untold]);
    const { status, stdout } = await summary('4690');
    expect([status, asked[0]]).toEqual([0, '/v1/jurisdictions/4690/summary']);
    expect(stdout.match(/┌/g)).toHaveLength(5);
    expect(stdout).toContain('4/14 = 28.6%');
    expect(stdout).toMatch(/未报构成的项目数/);
    expect(stdout).toContain('不作推算');
    expect((await summary('--lang', 'en')).stdout).toMatch(/│ total +│/);
  });

  it('says so where nothing is certified', async () => {
    const { summary } = await serving([]);
    expect(await summary()).toEqual({ status: 0, stdout: '没有已批复的选举结果。\n', stderr: '' });
  });

  it('is one CSV table with one heading, and no cell that a spreadsheet would run', async () => {
    const { summary } = await serving([told], [untold]);
    const { stdout } = await summary('--csv');
    expect(stdout.match(/选举编号/g)).toHaveLength(1);
    expect(stdout).toMatch(/^\uFEFF选举编号,选举项目,/);
    expect(stdout).toContain("\r\n469021102-2026-b,'=1+1,党委委员,落雨镇㛃𬀩䶮,");
    expect(stdout).toContain('\r\n合计,');
  });

  it('is a workbook with --xlsx, never in the place of another file', async () => {
    const { folder, summary } = await serving([told], [untold]);
    const file = join(folder, 'summary.xlsx');
    const { status, stdout } = await summary('--xlsx', file);
    expect([status, stdout]).toEqual([0, `汇总表已写入 ${file}，共 2 项。\n`]);
    const [sheet] = await readExcel(file);
    expect(sheet!.data.flat()).toEqual(
      expect.arrayContaining(['469021101-2026-a', 7, '2/7 = 28.6%', '落雨镇㛃𬀩䶮', '=1+1', '—']),
    );
    const before = readFileSync(file);
    const again = await summary('--xlsx', file);
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('file-exists');
    expect(readFileSync(file)).toEqual(before);
    const nowhere = await summary('--xlsx', join(folder, 'none', 'summary.xlsx'));
    expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringContaining('file-not-written')]);
    expect(readdirSync(folder).sort()).toEqual(['county.json', 'summary.xlsx']);
  });

  it('tells of damaged elections, and makes no spreadsheet that leaves them out', async () => {
    const { folder, summary } = await serving([told], 'damaged');
    const json = await summary('--json');
    expect([json.status, json.stderr]).toEqual([1, expect.stringContaining('evidence-altered')]);
    expect(JSON.parse(json.stdout)).toMatchObject({ complete: false, rows: [{ election: told.election }] });
    expect((await summary()).stdout).toContain('合计不是全部');
    const file = join(folder, 'summary.xlsx');
    expect(await summary('--xlsx', file)).toMatchObject({ status: 1, stdout: '' });
    expect(await summary('--csv')).toMatchObject({ status: 1, stdout: '' });
    expect(existsSync(file)).toBe(false);
  });

  it('takes one form at a time', async () => {
    const { summary } = await serving([told]);
    expect((await summary('--json', '--csv')).status).toBe(2);
    expect((await summary('--csv', '--xlsx', 'x.xlsx')).status).toBe(2);
  });
});
