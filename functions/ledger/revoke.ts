import { finding } from '../../core/findings/finding.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import type { ActorRevoked } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { carryDown, withLinks } from './carry-down.ts';
import { chainOf, linksOf } from './registrants.ts';
import { payloadOf, signersOf } from './registrars.ts';
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
    await carryDown(house, item, own, (await signersOf(house, own.revocation)).flatMap(linksOf));
    await keepRevocation(house, kid, own.revocation);
    return { status: 200, body: reply };
  }
  const recorded = house.clock.now();
  const revokers = await signersOf(house, json);
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
