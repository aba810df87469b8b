import type { HallChunk } from '../../core/hall/documents.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { readActor } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import type { Followed } from '../../core/ledger/verify/registrations.ts';
import { Fault } from '../fault.ts';
import { followInvitation } from '../enrolment/invited.ts';
import type { House } from '../http/route.ts';
import type { Recorded } from '../importing/import-entry.ts';
import { chainOf, linksOf } from '../ledger/registrants.ts';
import type { ActorItem } from '../ports.ts';

/** Those registered here who signed in a hall, registered somebody there, or were registered. */
export async function peopleHere(
  house: House,
  { registrations }: HallChunk,
  recorded: readonly Recorded[],
): Promise<readonly Followed[]> {
  const { sha256 } = house.crypto;
  const read = registrations.flatMap(({ envelope }) => {
    const opened = readEnvelope(envelope, 'actor', sha256);
    const actor = opened.ok ? readActor(opened.payload) : opened;
    return opened.ok && actor.ok ? [{ actor: actor.value, signatures: opened.signatures }] : [];
  });
  const registered = read.flatMap(({ actor, signatures }) => [
    thumbprint(actor.jwk, sha256),
    ...signatures.map(({ kid }) => kid),
  ]);
  const kids = new Set([...registered, ...recorded.flatMap(({ entry }) => entry.by)]);
  const { actors } = await house.store.read('', { kids: [...kids] });
  const invited = await invitedHere(house, new Set(read.map(({ actor }) => actor.actor)));
  return [
    ...invited,
    ...actors.flatMap((item) => [
      { links: linksOf(item), chain: chainOf(house, item) },
      ...(item.earlier === undefined ? [] : [earlierOf(house, item, item.earlier)]),
    ]),
  ];
}

/** The invitations of those who enrolled in a hall: they came with its pack, or with an earlier part of what it sends. */
async function invitedHere(house: House, actors: ReadonlySet<string>): Promise<readonly Followed[]> {
  const followed: Followed[] = [];
  for (const actor of actors) {
    const item = await house.store.invitation(actor);
    if (item !== undefined) followed.push(await followInvitation(house, item));
  }
  return followed;
}

/** The provisional registration that a superior confirmed: what was signed before names it. */
function earlierOf(house: House, item: ActorItem, earlier: string): Followed {
  const links = linksOf({ ...item, links: earlier });
  const chain = readChain(links, house.config.roots, house.crypto);
  if (!chain.ok) throw new Fault('actor-altered', { kid: item.kid });
  return { links, chain: chain.value };
}
