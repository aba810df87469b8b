import { finding } from '../../core/findings/finding.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { checkCodeWindow } from '../../core/ledger/enrolment/enrolment.ts';
import { isInvitation } from '../../core/ledger/enrolment/invitation.ts';
import { checkNoOlder } from '../../core/ledger/enrolment/no-older.ts';
import { type Invitation, readActor } from '../../core/ledger/registration.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import { nameKey } from '../../core/names/key.ts';
import { type House, type Outcome, refuse } from '../http/route.ts';
import { checkRegistration } from '../ledger/accept-actor.ts';
import { linksAbove, signersOf } from '../ledger/registrars.ts';
import { lost, withRetry } from '../ledger/retry.ts';
import type { InvitationItem } from '../ports.ts';
import { invitedBy } from './invited.ts';

/** Takes an invitation by one-time code, signed by whoever may register whom it is for. */
export async function acceptInvitation(house: House, json: unknown): Promise<Outcome> {
  const opened = readEnvelope(json, 'actor', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const actor = readActor(opened.payload);
  if (!actor.ok) return refuse(actor.findings);
  const invitation = actor.value;
  if (!isInvitation(invitation)) return refuse([finding('field-missing', '/invitation')]);
  const done = await withRetry(
    () => invite(house, json, opened, invitation, house.clock.now()),
    () => house.metrics.count('retried'),
  );
  return 'tries' in done ? refuse([finding('head-busy', '', { tries: done.tries })]) : done;
}

/** Puts an invitation as of `time`; in the place of the same person's before it, which then is worth nothing. */
export async function invite(
  house: House,
  json: unknown,
  opened: OpenEnvelope,
  invitation: Invitation,
  time: string,
): Promise<Outcome | typeof lost> {
  const { actor, election } = invitation;
  const before = await house.store.invitation(actor);
  const above = await signersOf(house, json);
  const link = { registration: json };
  const chain = readChain([link, ...linksAbove(above)], house.config.roots, house.crypto);
  if (!chain.ok) return refuse(chain.findings);
  const { kid } = chain.value.registrant;
  const body = { actor, kid, registration: opened.payloadDigest };
  if (before?.payload === opened.payloadDigest) return { status: 200, body };
  const standing = await house.store.actorById(actor);
  const isOver = invitation.expires <= time ? checkCodeWindow(invitation, time, '') : [];
  const found = [
    ...isOver,
    // Somebody else's code would be worth nothing, and nobody would tell them.
    ...(before && isOfAnother(house, before, invitation) ? [finding('actor-taken', '', { actor })] : []),
    ...(before ? checkNoOlder(invitation, invitedBy(house, before).invitation) : []),
    ...(await checkRegistration(house, invitation, chain.value, standing, time)),
  ];
  if (found.length > 0) return refuse(found);
  const item: InvitationItem = {
    actor,
    kid,
    ...(election === undefined ? {} : { election }),
    payload: opened.payloadDigest,
    link: JSON.stringify(link),
    wrong: 0,
  };
  const done = await house.store.putInvitation(item, before, above);
  return done === 'lost' ? lost : { status: 201, body };
}

function isOfAnother(house: House, before: InvitationItem, { person }: Invitation): boolean {
  return nameKey(invitedBy(house, before).invitation.person) !== nameKey(person);
}
