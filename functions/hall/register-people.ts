import { finding, within } from '../../core/findings/finding.ts';
import type { HallChunk, HallRegistration } from '../../core/hall/documents.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { checkNeverRevoked } from '../../core/hall/take.ts';
import { isInvitation } from '../../core/ledger/enrolment/invitation.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { actorOf } from '../../core/ledger/new-registration.ts';
import type { Actor } from '../../core/ledger/registration.ts';
import type { Chain } from '../../core/ledger/registration-chain.ts';
import { invite } from '../enrolment/accept-invitation.ts';
import { invitedBy } from '../enrolment/invited.ts';
import { type House, isRefusal, type Refusal, refuse } from '../http/route.ts';
import { checkRegistration, register } from '../ledger/accept-actor.ts';
import type { InvitedBy } from '../ledger/registrars.ts';
import { withRetry } from '../ledger/retry.ts';

type Sent = Pick<HallChunk, 'registrations'>;

/** Whether everybody who was registered in a hall may be registered here as of then; nothing is written. */
export async function checkPeople(house: House, sent: Sent, hall: Hall): Promise<Refusal | undefined> {
  for (const { index, registration, chain, ended } of newcomers(sent, hall)) {
    const actor = actorOf(chain.registrant);
    const standing = await house.store.actorById(actor.actor);
    const found = [...ended, ...(await checkRegistration(house, actor, chain, standing, registration.at))];
    if (found.length > 0) return refuse(within(`/registrations/${index}`, found));
  }
  return undefined;
}

/** Registers everybody who was registered in a hall and is not here yet, as of then; or what is in the way of the first. */
export async function registerPeople(house: House, sent: Sent, hall: Hall): Promise<Refusal | undefined> {
  for (const { index, registration, chain, ended } of newcomers(sent, hall)) {
    const done = ended.length > 0 ? refuse(ended) : await registerOne(house, chain, registration);
    if (done) return refuse(within(`/registrations/${index}`, done.refused));
  }
  return undefined;
}

async function registerOne(
  house: House,
  chain: Chain,
  { at, envelope }: HallRegistration,
): Promise<Refusal | undefined> {
  const opened = readEnvelope(envelope, 'actor', house.crypto.sha256);
  if (!opened.ok) throw new Error('a registration that was followed to a root is no envelope');
  const actor = actorOf(chain.registrant);
  const done = await withRetry(
    async () =>
      isInvitation(actor)
        ? invite(house, envelope, opened, actor, at)
        : register(house, envelope, opened, actor, at, await invitedTo(house, actor, chain)),
    () => house.metrics.count('retried'),
  );
  if ('tries' in done) return refuse([finding('head-busy', '', { tries: done.tries })]);
  return isRefusal(done) ? done : undefined;
}

/** The invitation by which somebody enrolled in a hall; tries made here meanwhile do not undo that. */
async function invitedTo(
  house: House,
  { actor }: Pick<Actor, 'actor'>,
  { invited }: Chain,
): Promise<InvitedBy | undefined> {
  const item = invited && (await house.store.invitation(actor));
  return item?.kid === invited?.kid ? item && invitedBy(house, item) : undefined;
}

/** Those of a hall who are not registered here yet, with what is known of their keys' end. */
function* newcomers({ registrations }: Sent, hall: Hall) {
  for (const [index, registration] of registrations.entries()) {
    const { at, envelope } = registration;
    if (!hall.registrations.some((each) => each.envelope === envelope)) continue;
    const { chain } = hall.people.find(({ links: [{ registration: own }] }) => own === envelope)!;
    const ended = checkNeverRevoked(hall, [chain.registrant.kid], at);
    yield { index, registration, chain, ended };
  }
}
