import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../core/documents/documents.ts';
import { catalogue } from '../../core/findings/catalogue.ts';
import type { CatalogueEntry } from '../../core/findings/entry.ts';
import { acts } from '../../core/ledger/acts/table.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { anOccasion } from '../core/documents/an-occasion.ts';
import { type Coverage, papers } from './rules-coverage/row.ts';
import { rulesCoveragePage } from './rules-coverage-page.ts';
import { clausesOfSources, coverageRows } from './rules-coverage-table.ts';

const codes = new Map(Object.entries(catalogue as Record<string, CatalogueEntry>));
const types = new Set<string>([...acts.keys()]);
const ids = coverageRows.map(([id]) => id);

const codesOf = ({ by }: Coverage) => by.filter((each) => !/^(act|paper):/.test(each));
const cites = (id: string, row: Coverage) => codesOf(row).some((code) => codes.get(code)?.rule === id);

function textOf(file: string): string {
  const path = join(import.meta.dirname, '..', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Where a quoted title stands as a test's name or as the first cell of a row of its table. */
function placeOf(text: string, title: string): number {
  const quoted = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.search(new RegExp(`(\\b(it|test)|\\))\\(\\s*'${quoted}'|^\\s*\\[\\s*'${quoted}',`, 'm'));
}

/** Marks with which a test, its table or its group would not run. */
function isSkipped(text: string, at: number): boolean {
  const group =
    text
      .slice(0, at)
      .match(/^describe[.\w]*\(/gm)
      ?.at(-1) ?? '';
  return (
    /skip|todo/.test(group) || /\b(it|test|describe)\.(skip|todo|only)\b|\bx(it|test|describe)\(/.test(text)
  );
}

describe('docs/rules-coverage.md', () => {
  it('says what the table says', async () => {
    await expect(rulesCoveragePage()).toMatchFileSnapshot('../../docs/rules-coverage.md');
  });

  it('has each clause of the sources once, and no other', () => {
    expect([...ids].sort()).toEqual([...clausesOfSources].sort());
  });

  it('has every clause of §2.4–2.6, §6 and §7', () => {
    const numbered = (letter: string, to: number) =>
      Array.from({ length: to }, (_id, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);
    const sections = { S: 11, R: 13, H: 25, J: 19, TN: 8, V: 8, P: 17, U: 4, D: 18, G: 10, E: 5, X: 17 };
    expect(ids).toEqual(
      expect.arrayContaining(Object.entries(sections).flatMap(([letter, to]) => numbered(letter, to))),
    );
  });

  it.each(coverageRows)('%s names findings, acts and papers that there are', (_id, { by }) => {
    const strange = by.filter((each) => {
      if (each.startsWith('act:')) return !types.has(each.slice('act:'.length));
      return each.startsWith('paper:') ? !(each.slice('paper:'.length) in papers) : !codes.has(each);
    });
    expect(strange).toEqual([]);
  });

  it.each(coverageRows)('%s is cited by a finding of its own, or a note says why not', (id, row) => {
    const asked = row.kept === 'enforced' || (row.kept === 'recorded' && codesOf(row).length > 0);
    expect(!asked || cites(id, row) || row.note !== undefined).toBe(true);
  });

  it.each(coverageRows)('%s is kept somewhere and shown, or is advisory and says why', (_id, row) => {
    if (row.kept === 'advisory') {
      expect([row.by, row.note?.every((text) => text.length > 0)]).toEqual([[], true]);
    } else expect(Math.min(row.by.length, row.shown.length)).toBeGreaterThan(0);
  });

  it('calls a thing produced only where a paper says it, enforced only where a finding or an act does', () => {
    const wrong = coverageRows.filter(([, { kept, by }]) => {
      const onPaper = by.some((each) => each.startsWith('paper:'));
      if (kept === 'produced') return !onPaper;
      return kept === 'enforced' && by.every((each) => each.startsWith('paper:'));
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('names documents by ids that are drawn', () => {
    const drawn = documentsOf(anOccasion(), nodeCrypto.sha256).map(({ id }) => id);
    const elsewhere = /^(slip-\d|board|summary|check-slate|quota)$/;
    const strange = Object.keys(papers).filter(
      (paper) => !elsewhere.test(paper) && !drawn.some((id) => id === paper || id.startsWith(`${paper}-`)),
    );
    expect(strange).toEqual([]);
  });

  const shown = coverageRows.flatMap(([id, row]) =>
    row.shown.map(([file, title]) => [id, file, title] as const),
  );

  it.each(shown)('%s is shown by a test in %s that runs: “%s”', (_id, file, title) => {
    const text = textOf(file);
    const at = placeOf(text, title);
    expect(at, 'the file has no such test').toBeGreaterThanOrEqual(0);
    expect(isSkipped(text, at)).toBe(false);
  });
});
