import type { BoardRow } from '../../core/ledger/board-row.ts';
import { phaseNames } from '../../core/report/phase-names.ts';
import type { Words } from '../app/lang.ts';

/** What is new of one election since it was last looked at. */
export interface Change {
  readonly election: string;
  readonly words: Words;
}

/** The rows told now, each the very object it was before where nothing is new of it; and what is. */
export function compareRows(
  before: readonly BoardRow[],
  now: readonly BoardRow[],
): { readonly rows: readonly BoardRow[]; readonly changes: readonly Change[] } {
  const known = new Map(before.map((row) => [row.election, row]));
  const changes: Change[] = [];
  const rows = now.map((row) => {
    const former = known.get(row.election);
    // A row follows from its ledger alone, and from nothing else.
    if (former?.seq === row.seq) return former;
    changes.push({ election: row.election, words: wordsOf(former, row) });
    return row;
  });
  return { rows, changes };
}

function wordsOf(former: BoardRow | undefined, { title, phase }: BoardRow): Words {
  const { zh, en } = phaseNames[phase];
  if (former === undefined) return { zh: `${title}：新召集，${zh}`, en: `${title}: new, ${en}` };
  if (former.phase === phase) return { zh: `${title}：有新记录`, en: `${title}: new entries` };
  const was = phaseNames[former.phase];
  return { zh: `${title}：${was.zh} → ${zh}`, en: `${title}: ${was.en} → ${en}` };
}

/** Changes seen before with newer ones: of an election the last. */
export function withChanges(former: readonly Change[], newer: readonly Change[]): readonly Change[] {
  if (newer.length === 0) return former;
  const again = new Set(newer.map(({ election }) => election));
  return [...newer, ...former.filter(({ election }) => !again.has(election))];
}
