import { enrolmentOf } from '../../core/ledger/enrolment/enrolment.ts';
import { invitationOf } from '../../core/ledger/enrolment/invitation.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Actor, Invitation } from '../../core/ledger/registration.ts';
import { type SigningKey, signingKey, signPayload } from '../../functions/embedded/sign.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { makeJwk, type TestActor } from './actors.ts';
import type { Signer, Story } from './story.ts';

/** Somebody invited: the invitation, the key of its code, and what they sign to enrol the key they have as a test's actor. */
export interface Invitee {
  readonly actor: TestActor;
  readonly invitation: Invitation;
  readonly code: SigningKey;
  /** The registration they are to sign. */
  readonly registration: Actor;
}

/** An invitation for a test's actor, by a key that follows from `which` as a code's would. Its code is good for four days. */
export function makeInvitee(actor: TestActor, which = '1', from = '2026-11-20T00:00:00.000Z'): Invitee {
  const code = signingKey({ jwk: makeJwk(`code ${which} of ${actor.actor}`) });
  const expires = new Date(Date.parse(from) + 4 * 86_400_000).toISOString();
  const until = actor.registration.expires;
  const invitation = invitationOf(actor.registration, code.jwk, { notBefore: from, expires, until });
  return { actor, invitation, code, registration: enrolmentOf(invitation, actor.key.jwk, from) };
}

/** The invitation signed by those who register. */
export function invite({ invitation }: Invitee, ...by: readonly { readonly key: SigningKey }[]): Envelope {
  return signPayload(
    invitation,
    'actor',
    by.map(({ key }) => key),
  );
}

/** The registration as it is enrolled by: signed by the code's key and the new one. */
export function enrolled({ registration, code, actor }: Invitee, change: object = {}): Envelope {
  return signPayload({ ...registration, ...change }, 'actor', [code, actor.key]);
}

/** Has somebody enrolled in a story, by an invitation that these signed; the envelopes of both, the registration first. */
export function enrolByCode(story: Story, invitee: Invitee, ...by: readonly Signer[]): readonly Envelope[] {
  const registrars = by.map((each) => story.actor(each));
  const above = registrars.flatMap((registrar) => story.links.get(registrar.kid)!.flat());
  const envelopes = [enrolled(invitee), invite(invitee, ...registrars)] as const;
  const [own, invitation] = envelopes.map((registration): Link => ({ registration }));
  story.links.set(invitee.actor.kid, [[own!, invitation!, ...above]]);
  return envelopes;
}
