import { finding } from '../../core/findings/finding.ts';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import type { ActorRevoked } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import type { ActorItem } from '../ports.ts';
import { linksOf } from './registrants.ts';

/** Ends a key before its time, for itself and wherever it stands above others. */
export async function revoke(house: House, json: unknown, { actor, kid }: ActorRevoked): Promise<Outcome> {
  const item = await house.store.actorById(actor);
  if (item === undefined || item.kid !== kid) return refuse([finding('actor-unknown', '', { actor })]);
  const [own, ...above] = linksOf(item);
  const reply = { actor, revoked: kid };
  if (own.revocation !== undefined) {
    const same = canonicalText(own.revocation) === canonicalText(json);
    return same ? { status: 200, body: reply } : refuse([finding('actor-taken', '', { actor })]);
  }
  const recorded = house.clock.now();
  const revoked: Link = { ...own, revocation: json, recorded };
  const links = [revoked, ...(await withRevokers(house, json, above))] as const;
  const chain = readChain(links, house.config.roots, house.crypto);
  if (!chain.ok) return refuse(chain.findings);
  const barred = checkWindows(chain.value.windows.slice(1), recorded, '/signatures');
  if (barred.length > 0) return refuse(barred);
  const done = await house.store.changeActor(item, { ...item, links: JSON.stringify(links) });
  if (done === 'lost') return refuse([finding('actor-taken', '', { actor })]);
  await carryDown(house, item, own, revoked);
  return { status: 201, body: reply };
}

/** The links above, and those of whoever signed the revocation. */
async function withRevokers(house: House, json: unknown, above: readonly Link[]): Promise<readonly Link[]> {
  const opened = readEnvelope(json, 'actor', house.crypto.sha256);
  const kids = opened.ok ? opened.signatures.map((signature) => signature.kid) : [];
  const { actors } = await house.store.read('', { kids });
  const texts = new Set([...above, ...actors.flatMap(linksOf)].map((link) => canonicalText(link)));
  return [...texts].map((text) => JSON.parse(text) as Link);
}

/** A registration stands only while those above it do, so the revocation goes wherever this key registered others. */
async function carryDown(house: House, item: ActorItem, own: Link, revoked: Link): Promise<void> {
  const was = canonicalText(own.registration);
  for (let after: string | undefined; ; ) {
    const page = await house.store.actorsUnder(item.jurisdiction, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    for (const below of page.items) {
      const [first, ...above] = linksOf(below);
      if (!above.some((link) => canonicalText(link.registration) === was)) continue;
      const changed = [
        first,
        ...above.map((link) => (canonicalText(link.registration) === was ? revoked : link)),
      ];
      await house.store.changeActor(below, { ...below, links: JSON.stringify(changed) });
    }
    if (page.next === undefined) return;
    after = page.next;
  }
}
