import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileRefusalSchema } from '../../core/findings/spoken-schema.ts';
import { quotaResultSchema } from '../../core/slate/quota/quota-result.ts';
import { repository, scrutineer } from './program.ts';

const sample = (name: string) => join(repository, `samples/quota/${name}.json`);

describe('quota', () => {
  it('prints the formula, the numbers, the shares of the units and each rule', () => {
    const { status, stdout, stderr } = scrutineer(['quota', sample('hainan')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('按规定计算（U-01）：321÷5 = 64 + 1/5，舍去为 64 名，进一为 65 名');
    expect(stdout).toContain('建议 —，上报 64，批准 64，采用 64');
    expect(stdout).toMatch(/│ 椰林村党总支 │ +120 │ +23 │/);
    expect(stdout).toMatch(/│ 合计 +│ +321 │ +64 │/);
    expect(stdout).toContain('64 ∈ {64, 65}');
  });

  it('names both numbers where two tiers apply, which is only to be explained', () => {
    const { status, stdout } = scrutineer(['quota', sample('jinyun-two-tiers')]);
    expect(status).toBe(0);
    expect(stdout).toContain('两档都可适用：64 名或 70 名，建议取 64 名。');
  });

  it('exits with 2 above 300, in English too', () => {
    const { status, stdout } = scrutineer(['quota', sample('regulation-over-300'), '--lang', 'en']);
    expect(status).toBe(2);
    expect(stdout).toContain('The rule has no formula here');
    expect(stdout).toContain('recommended —, proposed 301, approved —, used 301');
    expect(stdout).toContain('301 delegates are more than 300: 301 > 300.');
    expect(scrutineer(['quota', sample('jinyun'), '--lang', 'en']).stdout).toContain(
      'By the rule (J-02): 40 + 925÷50 = 58 + 25/50; rounded down 58, up 59',
    );
  });

  it('gives one line a file with --json, a refusal in its file’s place', () => {
    const { status, stdout, stderr } = scrutineer([
      'quota',
      '--json',
      sample('units-differ'),
      sample('jinyun'),
    ]);
    const [refusal, result] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(2);
    expect(fileRefusalSchema.safeParse(refusal).error).toBeUndefined();
    expect(refusal).toMatchObject({
      file: sample('units-differ'),
      findings: [{ code: 'quota-units-differ' }],
    });
    expect(quotaResultSchema.safeParse(result).error).toBeUndefined();
    expect(result).toMatchObject({
      recommended: 58,
      number: 58,
      raw: [{ numerator: 2925, denominator: 50 }],
    });
    expect(stderr).toContain('不予受理，共 1 处问题。');
  });
});
