import { type Chain, readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { ActorItem, LedgerStore } from '../ports.ts';
import { isKnownRevoked } from './revocations.ts';

/** Chains found to lead up to a home's roots, by the very text of their links. Bounded, oldest out. */
const seen = new WeakMap<LedgerStore, Map<string, Chain>>();
const mostFound = 5000;

/**
 * The chain of a stored registration; throws a `Fault` where it does not lead to a configured root, or is not that of whom
 * its row says.
 */
export function chainOf(house: House, item: ActorItem): Chain {
  const found = seen.get(house.store) ?? new Map<string, Chain>();
  seen.set(house.store, found);
  const known = found.get(item.links);
  const chain = known ?? checkedChain(house, item);
  if (!isOf(item, chain) || isRestored(house, chain)) throw new Fault('actor-altered', { kid: item.kid });
  if (known === undefined) {
    found.set(item.links, chain);
    if (found.size > mostFound) found.delete(found.keys().next().value!);
  }
  return chain;
}

function isOf(item: ActorItem, { registrant }: Chain): boolean {
  // An invitation is kept apart, and its key is nobody's.
  return (
    registrant.invitation === undefined &&
    (['kid', 'actor', 'person', 'jurisdiction', 'election'] as const).every(
      (column) => item[column] === registrant[column],
    )
  );
}

/** Whether a key stands here unrevoked that was revoked: by an edited row, or a database of an earlier day. */
function isRestored(house: House, { windows }: Chain): boolean {
  return windows.some(({ kid, revoked }) => revoked === undefined && isKnownRevoked(house, kid));
}

function checkedChain(house: House, item: ActorItem): Chain {
  const read = readChain(linksOf(item), house.config.roots, house.crypto);
  if (!read.ok) throw new Fault('actor-altered', { kid: item.kid });
  return read.value;
}

/** The links of a stored registration, its own first. */
export function linksOf(item: ActorItem): readonly [Link, ...Link[]] {
  try {
    const links: unknown = JSON.parse(item.links);
    if (Array.isArray(links) && links.length > 0) return links as [Link, ...Link[]];
  } catch {
    // Falls through: what is no JSON was edited like any other damage.
  }
  throw new Fault('actor-altered', { kid: item.kid });
}

/** Looks a key up among registrations read. A root is none: it registers, and signs no act. */
export function chainsOf(house: House, items: readonly ActorItem[]): (kid: string) => Chain | undefined {
  const byKid = new Map(items.map((item) => [item.kid, item]));
  return (kid) => {
    const item = byKid.get(kid);
    return item && chainOf(house, item);
  };
}
