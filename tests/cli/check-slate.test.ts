import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRefusalSchema } from '../../core/findings/spoken-schema.ts';
import { slateResultSchema } from '../../core/slate/slate-result.ts';
import { repository, scrutineer } from './program.ts';

const sample = (name: string) => join(repository, `samples/slate/${name}.json`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check-slate', () => {
  it('prints each rule with its arithmetic and verdict', () => {
    const { status, stdout, stderr } = scrutineer(['check-slate', sample('committee-2020')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('正式候选人：应选 7 名，提名 9 人，基准日 2026-11-22');
    expect(stdout).toMatch(/│ S-06 │ 差额不少于20% +│ 9 − 7 = 2, 2×5 = 10 ≥ 7×1 = 7 │ 符合 │/);
    expect(stdout).toMatch(/│ Q-06 │ 候选人为正式党员 +│ 9 \/ 9 +│ 符合 │/);
    expect(stdout).toContain('没有问题。');
    expect(stdout).not.toContain('\u001b');
  });

  it('says under the table what is to be put right, with clause and next step, and exits with 2', () => {
    const { status, stdout, stderr } = scrutineer(['check-slate', sample('team-plan-2017-short')]);
    expect([status, stderr]).toEqual([2, '']);
    expect(stdout).toContain('不符合规定、须改正的 2 项；须说明或提示的 1 项。');
    expect(stdout).toContain('依据：P-08 2017年乡镇换届实施方案：“应不少于三分之二”');
    expect(stdout).toContain('下一步：');
  });

  it('names no candidate', () => {
    const { stdout } = scrutineer(['check-slate', sample('delegates-jinyun-barred')]);
    expect(stdout).toContain('人选有五种情形之第一种（/candidates/0）。');
    expect(stdout).not.toContain('蓝青');
    expect(stdout).not.toContain('2021-10-13');
  });

  it('speaks English where asked, of a county too', () => {
    const { status, stdout } = scrutineer(['check-slate', sample('county'), '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('9 teams of a county, on 2017-05-20');
    expect(stdout).toContain('17×5 = 85 ≥ 81×1 = 81');
    expect(stdout).toContain('Nothing to object.');
    expect(scrutineer(['check-slate', sample('committee-2020'), '--lang', 'en']).stdout).toContain(
      'Slate, formal: 9 names for 7 seats, on 2026-11-22',
    );
    expect(scrutineer(['check-slate', sample('county')]).stdout).toContain('全县班子 9 个');
  });

  it('gives one line a file in argument order, a refusal in its file’s place, and judges the others', () => {
    const missing = join(folder, 'missing.json');
    const files = [sample('date-malformed'), sample('county'), missing, sample('facts-missing')];
    const { status, stdout, stderr } = scrutineer(['check-slate', '--json', ...files]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(2);
    expect(lines.map((line) => line['format'])).toEqual([
      'scrutineer/refusal@1',
      'scrutineer/slate-result@1',
      'scrutineer/refusal@1',
      'scrutineer/slate-result@1',
    ]);
    for (const line of lines) {
      const schema = line['format'] === 'scrutineer/refusal@1' ? fileRefusalSchema : slateResultSchema;
      expect(schema.safeParse(line).error).toBeUndefined();
    }
    expect(lines[2]).toMatchObject({ file: missing, findings: [{ code: 'file-unreadable' }] });
    expect(stderr).toContain('date-malformed.json：不予受理，共 3 处问题。');
  });

  it('is done where something is only to be explained', () => {
    expect(scrutineer(['check-slate', '--json', sample('facts-missing')]).status).toBe(0);
  });

  it('says which file is which where there are several', () => {
    const { stdout } = scrutineer(['check-slate', sample('county'), sample('committee-2020')]);
    expect(stdout).toContain(`${sample('county')}\n\n`);
    expect(stdout).toContain(`${sample('committee-2020')}\n\n`);
  });

  it('refuses a file by its size before it is read', () => {
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, '{');
    truncateSync(huge, 16 * 1024 * 1024 + 1);
    const { status, stdout, stderr } = scrutineer(['check-slate', huge]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[file-too-large]');
  });
});
