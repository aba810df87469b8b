import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../core/findings/entry.ts';
import { type Finding, speak } from '../../core/findings/finding.ts';

/** A finding's code, what raises it, and how. */
export type Raising = readonly [code: string, what: string, raise: () => readonly Finding[]];

/** Promises that each code of a family is raised by what its row says, and is said whole in both languages. */
export function promiseFindings(
  family: Readonly<Record<string, CatalogueEntry>>,
  raisings: readonly Raising[],
): void {
  describe('is refused', () => {
    it.each(raisings)('%s: %s', (code, _what, raise) => {
      const found = raise().find((each) => each.code === code);
      expect(found, code).toBeDefined();
      for (const lang of ['zh', 'en'] as const) {
        const { message, next, rule } = speak(found!, lang);
        for (const sentence of [message, next, rule]) expect(sentence).not.toMatch(/undefined|[{}]|^$/);
      }
    });
  });

  it('every code of the family is raised by something', () => {
    expect([...new Set(raisings.map(([code]) => code))].sort()).toEqual(Object.keys(family).sort());
  });
}
