import { finding } from '../../core/findings/finding.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import type { ActorRevoked } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { type House, type Outcome, refuse } from '../http/route.ts';
import { linksAbove, payloadOf, signersOf } from '../ledger/registrars.ts';
import { chainOf, linksOf } from '../ledger/registrants.ts';
import { lost } from '../ledger/retry.ts';
import { keepRevocation } from '../ledger/revocations.ts';
import { carryDown } from '../ledger/carry-down.ts';
import { invitedBy } from './invited.ts';

/** Ends an invitation before its time: nobody enrols by it any more, and the key that was enrolled by it ends with it. */
export async function revokeInvitation(
  house: House,
  json: unknown,
  { actor, kid }: Pick<ActorRevoked, 'actor' | 'kid'>,
): Promise<Outcome | typeof lost> {
  const item = await house.store.invitation(actor);
  if (item === undefined || item.kid !== kid) return refuse([finding('actor-unknown', '', { actor })]);
  const { link, invitation } = invitedBy(house, item);
  const body = { actor, revoked: kid };
  if (link.revocation !== undefined) {
    const same = payloadOf(house, link.revocation) === payloadOf(house, json);
    if (!same) return refuse([finding('actor-taken', '', { actor })]);
    // What a stop cut off after the revocation itself is completed by sending it again.
    await carryDown(house, invitation, link, (await signersOf(house, link.revocation)).flatMap(linksOf));
    await keepRevocation(house, kid, link.revocation);
    return { status: 200, body };
  }
  const recorded = house.clock.now();
  const revokers = await signersOf(house, json);
  const revoked: Link = { ...link, revocation: json, recorded };
  const above = linksAbove([...(await signersOf(house, link.registration)), ...revokers]);
  const chain = readChain([revoked, ...above], house.config.roots, house.crypto);
  if (!chain.ok) return refuse(chain.findings);
  const barred = checkWindows(
    revokers.flatMap((revoker) => chainOf(house, revoker).windows),
    recorded,
    '/signatures',
  );
  if (barred.length > 0) return refuse(barred);
  const done = await house.store.putInvitation({ ...item, link: JSON.stringify(revoked) }, item, revokers);
  if (done === 'lost') return lost;
  await carryDown(house, invitation, revoked, revokers.flatMap(linksOf));
  await keepRevocation(house, kid, json);
  return { status: 201, body };
}
