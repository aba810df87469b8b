import type { ClauseId } from '../rules/clauses.ts';

export type Lang = 'zh' | 'en';

/** `block` stands in the way, `explain` blocks certification until explained, `info` only tells. */
export type Severity = 'block' | 'explain' | 'info';

/**
 * One row of the catalogue. `status` is the HTTP status where the finding refuses a request;
 * `{name}` in a sentence is filled from the finding's numbers, `{at}` from its place.
 */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 431 | 500 | 503;
  readonly rule: ClauseId;
  readonly what: Readonly<Record<Lang, string>>;
  readonly next: Readonly<Record<Lang, string>>;
}

/** Checks a family of rows while keeping its codes as a literal union. */
export function family<const T extends Record<string, CatalogueEntry>>(rows: T): T {
  return rows;
}

type Pair = readonly [zh: string, en: string];

/** A row that refuses: sentences as `[zh, en]`. */
export function stop<const R extends ClauseId>(
  status: CatalogueEntry['status'],
  rule: R,
  what: Pair,
  next: Pair,
) {
  return {
    severity: 'block',
    status,
    rule,
    what: { zh: what[0], en: what[1] },
    next: { zh: next[0], en: next[1] },
  } as const;
}

/** A row that blocks certification until someone explains it. */
export function explain<const R extends ClauseId>(rule: R, what: Pair, next: Pair) {
  return { ...stop(409, rule, what, next), severity: 'explain' } as const;
}
