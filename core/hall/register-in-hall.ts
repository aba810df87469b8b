import type { Crypto } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { type Envelope, type OpenEnvelope, readEnvelope } from '../ledger/envelope.ts';
import { actorOf, checkNewcomer, checkOneKey } from '../ledger/new-registration.ts';
import { type Actor, type Registrant, readActor } from '../ledger/registration.ts';
import { type Chain, readChain } from '../ledger/registration-chain.ts';
import type { Link } from '../ledger/registration-link.ts';
import { hallTime } from './clock.ts';
import { chainInForce, type Hall, registrants } from './hall.ts';
import { checkInvited, withoutReplaced } from './invitations.ts';

/** What comes of registering somebody: `again` if the very same registration stood already. */
export type Registered =
  | { readonly ok: true; readonly hall: Hall; readonly registrant: Registrant; readonly again: boolean }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Registers somebody for this election without a network, as the service would at this time: a provisional scrutineer by
 * chair and organiser, a confirmation by the superior, an invitation, and whoever enrols by one. Keys are revoked at the
 * service only.
 */
export function registerInHall(hall: Hall, envelope: unknown, now: string, crypto: Crypto): Registered {
  const opened = readEnvelope(envelope, 'actor', crypto.sha256);
  if (!opened.ok) return opened;
  if ((opened.payload as { format?: unknown }).format === 'scrutineer/actor-revoked@1')
    return refusal([finding('hall-needs-service', '/format', { type: 'actor-revoked' })]);
  const actor = readActor(opened.payload);
  if (!actor.ok) return actor;
  const { election } = actor.value;
  if (election !== hall.election)
    return refusal([
      finding('election-differs', '/election', { named: election ?? '*', election: hall.election }),
    ]);
  const same = hall.people.find(({ links: [{ registration }] }) => isSame(registration, envelope));
  if (same) return { ok: true, hall, registrant: same.chain.registrant, again: true };
  const time = hallTime(hall, now);
  if (!time.ok) return time;
  const links: [Link, ...Link[]] = [{ registration: envelope }, ...linksAbove(hall, opened, actor.value)];
  const chain = readChain(links, hall.roots, crypto);
  if (!chain.ok) return chain;
  const findings = [
    ...checkInvited(hall, chain.value, time.value),
    ...checkRegistration(hall, chain.value, time.value),
  ];
  if (findings.length > 0) return refusal(findings);
  const people = withoutReplaced(hall.people, chain.value);
  const replaced = hall.people
    .filter((each) => !people.includes(each))
    .map(({ links: [own] }) => own.registration);
  return {
    ok: true,
    hall: {
      ...hall,
      people: [...people, { links, chain: chain.value }],
      registrations: [
        ...hall.registrations.filter((each) => !replaced.includes(each.envelope)),
        { at: time.value, envelope: envelope as Envelope },
      ],
    },
    registrant: chain.value.registrant,
    again: false,
  };
}

function refusal(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  return { ok: false, findings };
}

/** Two envelopes are the same when their payloads are. */
function isSame(registration: unknown, envelope: unknown): boolean {
  return (registration as Envelope).payload === (envelope as Envelope).payload;
}

/** The links of those who signed, each with its own above it; of invitations only the one to this very registration. */
function linksAbove({ people }: Hall, { signatures }: OpenEnvelope, { actor }: Actor): readonly Link[] {
  const kids = new Set(signatures.map(({ kid }) => kid));
  const links = people
    .map((each) => ({ ...each, ...each.chain.registrant }))
    .filter((each) => kids.has(each.kid) && (!each.invitation || each.actor === actor))
    .flatMap((each) => each.links);
  return [...new Map(links.map((link) => [canonicalText(link.registration), link])).values()];
}

function checkRegistration(hall: Hall, chain: Chain, time: string): readonly Finding[] {
  const { registrant } = chain;
  const { actor, kid } = registrant;
  const known = registrants(hall).map((each) => chainInForce(hall, each.kid)!);
  const standing = known.find((each) => each.registrant.actor === actor || each.registrant.kid === kid);
  const isRoot = hall.roots.some((root) => root.actor === actor);
  return [
    ...checkNewcomer(actorOf(registrant), chain, standing, isRoot, time),
    ...checkOneKey(actorOf(registrant), known, time),
  ];
}
