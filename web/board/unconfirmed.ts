import type { Entry } from '../../core/ledger/entry.ts';
import type { Registered } from '../desk/registry.ts';

/** Keys of those who signed here while their registration was the hall's own. */
export function provisionalIn(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ by, as }) => by.filter((_, index) => as[index]?.provisional === true)));
}

/** How many of these keys no superior has confirmed, by what is registered now. */
export function unconfirmedOf(keys: ReadonlySet<string>, registered: readonly Registered[]): number {
  const confirmed = new Set(
    registered.filter(({ provisional }) => provisional !== true).map(({ kid }) => kid),
  );
  return [...keys].filter((kid) => !confirmed.has(kid)).length;
}
