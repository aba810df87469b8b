import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';
import { renderResult } from '../../core/count/render-result.ts';
import { resultSchema } from '../../core/count/result-schema.ts';
import { slipChain } from '../../core/report/chain.ts';

const folder = fileURLToPath(new URL('../../samples/count/', import.meta.url));

function count(file: string) {
  const read = readCountFile(readFileSync(`${folder}${file}`));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.findings)}`);
  return { input: read.input, result: countRound(read.input) };
}

/** Each file's one idea, as it comes out. */
const outcomes = {
  'complete.json': { status: 'complete', elected: ['c1', 'c2'], findings: [] },
  'doubtful-ballots.json': {
    status: 'short',
    elected: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
    papers: { valid: 47, blank: 2, invalid: { 'over-voted': 4, 'identifying-mark': 1, illegible: 1 } },
    writeIns: [{ name: '秦岭', for: 4 }],
    voidWriteIns: { unmarked: 1, 'exceeds-against': 3, 'listed-candidate': 1, ineligible: 1 },
  },
  'plenary-deputies.json': { status: 'short', elected: ['c1'], shortfall: 1 },
  'preselection.json': { status: 'short', shortfall: 1, round: 'preselection' },
  'quorum-exactly-four-fifths-1990.json': { status: 'not-quorate', quorum: { needed: 81, met: false } },
  'quorum-exactly-four-fifths-2020.json': { status: 'complete', quorum: { needed: 80, met: true } },
  'short.json': {
    status: 'short',
    elected: ['c1', 'c3', 'c2', 'c4', 'c5', 'c8'],
    supplementary: { seats: 1, candidates: ['c6', 'c7'] },
  },
  'tie-runoff.json': { status: 'complete', elected: ['c3'] },
  'tie.json': { status: 'tie', elected: ['c1', 'c2'], runoff: { seats: 1, candidates: ['c4', 'c3'] } },
  'void.json': { status: 'void', papers: { issued: 95, returned: 96 } },
  'write-in-elected.json': { status: 'complete', elected: ['c1', 'c2', 'write-in:贺䶮'] },
  'township/commission.json': { status: 'complete', elected: ['c1', 'c2', 'c3'] },
  'township/committee.json': {
    status: 'complete',
    elected: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
  },
  'township/delegates.json': {
    status: 'complete',
    elected: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'],
  },
} as const;

describe('the count files to try', () => {
  it('are all known here', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(Object.keys(outcomes).sort());
  });

  it.each(Object.entries(outcomes))('%s comes out as it says', (file, outcome) => {
    expect(count(file).result).toMatchObject(outcome);
  });

  it.each(Object.keys(outcomes))('%s gives a result of the published form in both languages', (file) => {
    const { result } = count(file);
    for (const lang of ['zh', 'en'] as const) {
      expect(resultSchema.safeParse(renderResult(result, lang)).error).toBeUndefined();
    }
  });

  it.each(Object.keys(outcomes))('%s prints slips without a gap in either language', (file) => {
    const { input, result } = count(file);
    for (const lang of ['zh', 'en'] as const) {
      const text = JSON.stringify(slipChain(input, result, lang));
      expect(text).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/);
    }
  });

  it('hold the worked example, whose numbers are published', () => {
    expect(renderResult(count('complete.json').result, 'zh')).toMatchObject({
      quorum: { due: 112, present: 96, met: true, needed: 90, arithmetic: '96×5 = 480 > 112×4 = 448' },
      papers: {
        printed: 100,
        issued: 96,
        unused: 4,
        returned: 96,
        notReturned: 0,
        valid: 94,
        invalid: { 'identifying-mark': 2 },
        blank: 0,
      },
      majority: { of: 'present', base: 96, needed: 49 },
      votes: [
        { id: 'c1', name: '丁一', for: 81, against: 13, abstain: 0, unreadable: 0 },
        { id: 'c2', name: '王强', for: 80, against: 14, abstain: 0, unreadable: 0 },
        { id: 'c3', name: '阿里木·买买提', for: 14, against: 80, abstain: 0, unreadable: 0 },
      ],
      writeIns: [{ name: '赵六', for: 13 }],
      voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
    });
  });
});
