import { type Finding, finding } from '../findings/finding.ts';
import { idExpected, jurisdictionExpected } from '../ledger/fields.ts';

/**
 * Findings of a document at the cells its fields came from, in the words of a spreadsheet. A cell that two fields come
 * from is told once.
 */
export function placed(findings: readonly Finding[], cellOf: (at: string) => string): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const found of findings) {
    const at = cellOf(found.at);
    const inCell = found.code === 'field-malformed' ? malformed(found, at) : { ...found, at };
    told.set(JSON.stringify([inCell.code, at, inCell.numbers]), inCell);
  }
  return [...told.values()];
}

/** What a schema expects is written for who writes documents; an office reads sentences. */
function malformed({ numbers }: Finding, at: string): Finding {
  const expected = String(numbers['expected']);
  const [, most] = /^≤ (\d+) code points$/.exec(expected) ?? [];
  const [, character] = /^≠ (U\+[0-9A-F]+)$/.exec(expected) ?? [];
  if (expected === idExpected) return finding('book-id-wrong', at);
  if (expected === jurisdictionExpected) return finding('book-jurisdiction-wrong', at);
  if (most !== undefined) return finding('book-text-long', at, { most: Number(most) });
  if (character !== undefined) return finding('book-text-unprintable', at, { character });
  return finding('book-cell-malformed', at, { expected });
}
