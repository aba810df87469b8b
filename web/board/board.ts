import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import type { Answer } from '../desk/desk.ts';
import { type Reading, readPages } from './read-pages.ts';

/** A jurisdiction's rows as last told, and what of it could not be read. */
export interface Board {
  readonly jurisdiction: string;
  readonly rows: readonly BoardRow[];
  readonly faults: readonly SpokenFinding[];
}

/** Reads every page of a jurisdiction's board. */
export async function readBoard(desk: Reading, jurisdiction: string, lang: Lang): Promise<Answer<Board>> {
  const path = `/v1/jurisdictions/${jurisdiction}/board`;
  const pages = await readPages<{ readonly rows: readonly BoardRow[] }>(desk, path, lang);
  if (!pages.ok) return pages;
  const { value } = pages;
  return {
    ok: true,
    value: {
      jurisdiction,
      rows: value.flatMap(({ rows }) => rows),
      faults: value.flatMap(({ faults = [] }) => faults),
    },
  };
}
