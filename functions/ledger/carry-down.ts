import { canonicalText } from '../../core/ledger/canonical.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import type { ActorItem } from '../ports.ts';
import { linksOf } from './registrants.ts';

/** Links with others added, each registration once. */
export function withLinks(
  [own, ...above]: readonly [Link, ...Link[]],
  others: readonly Link[],
): [Link, ...Link[]] {
  const byRegistration = new Map(
    [...others, ...above].map((link) => [canonicalText(link.registration), link] as const),
  );
  byRegistration.delete(canonicalText(own.registration));
  return [own, ...byRegistration.values()];
}

/** Registrations written to at once: a prefecture's key stands above thousands. */
const atOnce = 16;

/**
 * A registration stands only while those above it do, so the revocation goes wherever this key registered others; again
 * until a whole pass finds nothing left, since somebody it had not reached yet may have registered others meanwhile.
 */
export async function carryDown(
  house: House,
  item: Pick<ActorItem, 'jurisdiction'>,
  revoked: Link,
  by: readonly Link[],
): Promise<void> {
  while (await carryOnce(house, item, revoked, by));
}

/** One pass; whether it found anybody whom the revocation had not reached. */
async function carryOnce(
  house: House,
  item: Pick<ActorItem, 'jurisdiction'>,
  revoked: Link,
  by: readonly Link[],
): Promise<boolean> {
  let found = false;
  for (let after: string | undefined; ; ) {
    const page = await house.store.actorsUnder(item.jurisdiction, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    const carried = inParallel(page.items, atOnce, (below) => carryTo(house, below, revoked, by));
    for await (const wrote of carried) found ||= wrote;
    if (page.next === undefined) return found;
    after = page.next;
  }
}

/** Whether this registration had to be told. */
async function carryTo(
  { store }: House,
  below: ActorItem,
  revoked: Link,
  by: readonly Link[],
): Promise<boolean> {
  const was = canonicalText(revoked.registration);
  const isIt = (link: Link) => canonicalText(link.registration) === was && link.revocation === undefined;
  for (
    let item: ActorItem | undefined = below;
    item !== undefined;
    item = await store.actorById(item.actor)
  ) {
    const [first, ...above] = linksOf(item);
    if (!above.some(isIt)) return false;
    const links = withLinks([first, ...above.map((link) => (isIt(link) ? revoked : link))], by);
    if ((await store.changeActor(item, { ...item, links: JSON.stringify(links) })) === 'changed') return true;
  }
  return false;
}
