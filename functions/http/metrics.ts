import type { FindingCode } from '../../core/findings/catalogue.ts';

/** What is counted: acts and bundles accepted, appends tried again after a lost race, refusals by their code. */
export type Counter = 'accepted' | 'retried' | `refused ${FindingCode}`;

/** Counters of one process. */
export class Metrics {
  readonly #counts = new Map<Counter, number>();

  count(counter: Counter): void {
    this.#counts.set(counter, (this.#counts.get(counter) ?? 0) + 1);
  }

  /** What was counted since this was last asked for. */
  take(): Readonly<Record<string, number>> {
    const counted = this.totals();
    this.#counts.clear();
    return counted;
  }

  /** Every counter that counted anything, by name. */
  totals(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
