import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import type { ActorRevoked } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import type { ActorItem } from '../ports.ts';
import { chainOf, linksOf } from './registrants.ts';
import { lost } from './retry.ts';
import { keepRevocation } from './revocations.ts';

/** Ends a key before its time, for itself and wherever it stands above others. */
export async function revoke(
  house: House,
  json: unknown,
  { actor, kid }: ActorRevoked,
): Promise<Outcome | typeof lost> {
  const item = await house.store.actorById(actor);
  if (item === undefined || item.kid !== kid)
    return (await import('../enrolment/revoke-invitation.ts')).revokeInvitation(house, json, { actor, kid });
  const [own, ...above] = linksOf(item);
  const reply = { actor, revoked: kid };
  if (own.revocation !== undefined) {
    const same = payloadOf(house, own.revocation) === payloadOf(house, json);
    if (!same) return refuse([finding('actor-taken', '', { actor })]);
    // What a stop cut off after the revocation itself is completed by sending it again.
    await carryDown(house, item, own, (await revokersOf(house, own.revocation)).flatMap(linksOf));
    await keepRevocation(house, kid, own.revocation);
    return { status: 200, body: reply };
  }
  const recorded = house.clock.now();
  const revokers = await revokersOf(house, json);
  const revoked: Link = { ...own, revocation: json, recorded };
  const by = revokers.flatMap(linksOf);
  const links = withLinks([revoked, ...above], by);
  const chain = readChain(links, house.config.roots, house.crypto);
  if (!chain.ok) return refuse(chain.findings);
  // A revocation may name an earlier day; whoever signs it must be entitled now.
  const barred = checkWindows(
    revokers.flatMap((revoker) => chainOf(house, revoker).windows),
    recorded,
    '/signatures',
  );
  if (barred.length > 0) return refuse(barred);
  const done = await house.store.changeActor(item, { ...item, links: JSON.stringify(links) }, revokers);
  if (done === 'lost') return lost;
  await carryDown(house, item, revoked, by);
  await keepRevocation(house, kid, json);
  return { status: 201, body: reply };
}

/** Those registered who signed a revocation; a root is none. */
export async function revokersOf(house: House, json: unknown): Promise<readonly ActorItem[]> {
  const opened = readEnvelope(json, 'actor', house.crypto.sha256);
  const kids = opened.ok ? opened.signatures.map((signature) => signature.kid) : [];
  return (await house.store.read('', { kids })).actors;
}

/** Links with others added, each registration once. */
function withLinks([own, ...above]: readonly [Link, ...Link[]], others: readonly Link[]): [Link, ...Link[]] {
  const byRegistration = new Map(
    [...others, ...above].map((link) => [canonicalText(link.registration), link] as const),
  );
  byRegistration.delete(canonicalText(own.registration));
  return [own, ...byRegistration.values()];
}

function payloadOf(house: House, envelope: unknown): Digest | undefined {
  const opened = readEnvelope(envelope, 'actor', house.crypto.sha256);
  return opened.ok ? opened.payloadDigest : undefined;
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
