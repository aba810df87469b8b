import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeQuota } from '../../core/slate/quota/judge-quota.ts';
import { readQuotaFile } from '../../core/slate/quota/quota-file.ts';

const folder = fileURLToPath(new URL('../../samples/quota/', import.meta.url));

function outcome(file: string) {
  const read = readQuotaFile(readFileSync(`${folder}${file}`));
  if (!read.ok) return { number: undefined, said: read.findings.map(({ code }) => code) };
  const { number, findings } = judgeQuota(read.input);
  return { number, said: findings.map(({ code }) => code) };
}

/** Each file's one idea, as it comes out. */
const outcomes = {
  'hainan.json': { number: 64, said: [] },
  'hainan-other-number.json': { number: 63, said: ['quota-other-number'] },
  'jinyun.json': { number: 58, said: [] },
  'jinyun-two-tiers.json': { number: 64, said: ['quota-tiers-overlap'] },
  'jinyun-fewer-than-branches.json': { number: 47, said: ['quota-below-branches'] },
  'jinyun-large.json': { number: 240, said: ['quota-outside-jinyun', 'quota-above-last'] },
  'regulation-over-300.json': { number: 301, said: ['quota-outside-usual', 'quota-above-most'] },
  'units-differ.json': { number: undefined, said: ['quota-units-differ'] },
};

describe('the quotas to try', () => {
  it('are all known here and in their README', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(outcomes).sort());
    const page = readFileSync(`${folder}README.md`, 'utf8');
    expect(files.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  });

  it.each(Object.entries(outcomes))('%s comes out as it says', (file, expected) => {
    expect(outcome(file)).toEqual(expected);
  });
});
