import type { PublicJwk } from '../../crypto.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Actor, Invitation } from '../registration.ts';

/** The registration that an invitation is for, to be signed by its one-time key and by the key registered: from now on. */
export function enrolmentOf(invitation: Invitation, jwk: PublicJwk, now: string): Actor {
  const { invitation: _invitation, until: expires, notBefore, ...registration } = invitation;
  return { ...registration, jwk, notBefore: now < notBefore ? notBefore : now, expires };
}

const same = ['actor', 'person', 'role', 'jurisdiction', 'election', 'station', 'provisional'] as const;

/** What a registration has otherwise than the invitation whose key signed it: that may register one thing only. */
export function checkEnrolment(invitation: Invitation, actor: Actor, at: string): readonly Finding[] {
  const { notBefore, expires } = actor;
  const differing = [
    ...same.filter((field) => actor[field] !== invitation[field]),
    ...(actor.invitation === undefined ? [] : ['invitation']),
    ...(invitation.notBefore <= notBefore && notBefore < invitation.expires ? [] : ['notBefore']),
    ...(expires <= invitation.until ? [] : ['expires']),
  ];
  return differing.map((field) => finding('enrolment-differs', `${at}/${field}`));
}

/** Whether a code counts at a time: whoever enrols must do so while it does. */
export function checkCodeWindow(
  { notBefore, expires }: Pick<Invitation, 'notBefore' | 'expires'>,
  time: string,
  at: string,
): readonly Finding[] {
  const isOpen = notBefore <= time && time < expires;
  return isOpen ? [] : [finding('invitation-expired', at, { notBefore, expires, time })];
}
