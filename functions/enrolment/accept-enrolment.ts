import { finding } from '../../core/findings/finding.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { isInvitation } from '../../core/ledger/enrolment/invitation.ts';
import { type Actor, readActor } from '../../core/ledger/registration.ts';
import { type House, isRefusal, type Outcome, refuse } from '../http/route.ts';
import { register } from '../ledger/accept-actor.ts';
import { linksOf } from '../ledger/registrants.ts';
import { lost, withRetry } from '../ledger/retry.ts';
import { openInvitation, wrongCode } from './invited.ts';

/** Registers whoever has the code of an invitation, by a key made where they sit: answers with all that it rests on. */
export async function acceptEnrolment(house: House, json: unknown): Promise<Outcome> {
  const opened = readEnvelope(json, 'actor', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const actor = readActor(opened.payload);
  if (!actor.ok) return refuse(actor.findings);
  if (isInvitation(actor.value)) return refuse([finding('field-unknown', '/invitation')]);
  const done = await withRetry(
    () => enrol(house, json, opened, actor.value),
    () => house.metrics.count('retried'),
  );
  if ('tries' in done) return refuse([finding('head-busy', '', { tries: done.tries })]);
  if (isRefusal(done)) return done;
  const item = (await house.store.actorById(actor.value.actor))!;
  const registrations = linksOf(item).map(({ registration }) => registration);
  return { status: done.status, body: { ...(done.body as object), registrations } };
}

async function enrol(
  house: House,
  json: unknown,
  opened: OpenEnvelope,
  actor: Actor,
): Promise<Outcome | typeof lost> {
  const standing = await house.store.actorById(actor.actor);
  if (standing?.payload === opened.payloadDigest)
    return { status: 200, body: { actor: actor.actor, registration: opened.payloadDigest } };
  const invited = await openInvitation(house, actor.actor);
  if (isRefusal(invited)) return invited;
  const { item } = invited;
  if (!opened.signatures.some(({ kid }) => kid === item.kid)) return wrongCode(house, item);
  const done = await register(house, json, opened, actor, house.clock.now(), invited);
  const isTaken = done !== lost && isRefusal(done) && done.refused[0].code === 'actor-taken';
  // Somebody was quicker with the very same code.
  const isUsed = isTaken && (await house.store.actorById(actor.actor)) !== undefined;
  return isUsed ? refuse([finding('invitation-used', '', { actor: actor.actor })]) : done;
}
