import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeSlateFile, readSlateFile } from '../../core/slate/slate-file.ts';

const folder = fileURLToPath(new URL('../../samples/slate/', import.meta.url));

function said(file: string): readonly string[] {
  const read = readSlateFile(readFileSync(`${folder}${file}`));
  const findings = read.ok ? judgeSlateFile(read.input).findings : read.findings;
  return findings.map(({ code, severity }) => `${severity} ${code}`);
}

/** Each file's one idea, as it comes out. */
const outcomes = {
  'committee-2020.json': [],
  'equal-deputies.json': [],
  'commission-town.json': [],
  'county.json': [],
  'team-hainan.json': [],
  'team-plan-2017.json': [],
  'delegates-hainan.json': ['info composition-depends'],
  'delegates-hainan-exactly-a-fifth.json': ['block margin-hainan-delegates', 'info composition-depends'],
  'delegates-jinyun.json': ['info composition-depends', 'info composition-depends'],
  'delegates-jinyun-barred.json': [
    'block candidate-not-full-member',
    'block candidate-rights-suspended',
    'block official-is-candidate',
    'block candidate-not-recommended',
    'block bar-punished',
    'block bar-crime',
    'info composition-depends',
    'info composition-depends',
  ],
  'team-hainan-wanting.json': [
    'explain hainan-education',
    'explain hainan-ethnic-head',
    'block hainan-ten-years',
    'explain hainan-five-years',
    'block hainan-woman',
    'info composition-depends',
  ],
  'team-plan-2017-short.json': ['explain plan-stability', 'block plan-township-work', 'block plan-origin'],
  'team-town-ages.json': [
    'explain town-deputy-age',
    'block town-deputy-age-limit',
    'explain town-section-age',
    'explain town-leaving-age',
    'explain town-leaving-age',
    'block town-leaving-limit',
    'info composition-depends',
  ],
  'county-wanting.json': [
    'block hainan-county-woman-secretary',
    'explain hainan-county-thirty',
    'explain plan-county-young',
    'explain plan-county-women',
  ],
  'facts-missing.json': Array.from({ length: 10 }, () => 'explain composition-unknown'),
  'dates-impossible.json': [
    'block birth-implausible',
    'block member-before-eighteen',
    'block bar-date-missing',
    'block date-after-reference',
  ],
  'date-malformed.json': ['block field-malformed', 'block field-malformed', 'block field-malformed'],
  'overlay-contradicts.json': ['block overlay-base', 'block overlay-base', 'block overlays-contradict'],
};

describe('the slates to try', () => {
  it('are all known here and in their README', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(outcomes).sort());
    const page = readFileSync(`${folder}README.md`, 'utf8');
    expect(files.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  });

  it.each(Object.entries(outcomes))('%s comes out as it says', (file, outcome) => {
    expect(said(file)).toEqual(outcome);
  });
});
