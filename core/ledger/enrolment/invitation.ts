import type { PublicJwk } from '../../crypto.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { epochSeconds } from '../instant.ts';
import type { Actor, Invitation } from '../registration.ts';

/** The most days that a code may lie about on paper. */
export const mostCodeDays = 14;

/** Whom an invitation is for, and what they are to be registered as. */
export type Invited = Pick<
  Actor,
  'actor' | 'person' | 'role' | 'jurisdiction' | 'election' | 'station' | 'provisional'
>;

/** Between which instants a code counts, and when at the latest the key expires that is enrolled by it. */
export interface InvitationWindow {
  readonly notBefore: string;
  readonly expires: string;
  readonly until: string;
}

export function isInvitation(actor: Pick<Actor, 'invitation'>): actor is Invitation {
  return actor.invitation === true;
}

/** The payload of an invitation, for whoever registers to sign: `jwk` is the one-time key of the code. */
export function invitationOf(
  { actor, person, role, jurisdiction, election, station, provisional }: Invited,
  jwk: PublicJwk,
  { notBefore, expires, until }: InvitationWindow,
): Invitation {
  return {
    format: 'scrutineer/actor@1',
    actor,
    person,
    role,
    jurisdiction,
    ...(election === undefined ? {} : { election }),
    ...(station === undefined ? {} : { station }),
    jwk,
    notBefore,
    expires: expires < until ? expires : until,
    ...(provisional ? { provisional } : {}),
    invitation: true,
    until,
  };
}

/** What no schema says of an invitation: `until` goes with it, its key is Ed25519, its code is soon over. */
export function checkInvitation(actor: Actor): readonly Finding[] {
  const { invitation, until, jwk, notBefore, expires } = actor;
  const wrong = (at: string, expected: string) => [finding('field-malformed', at, { expected })];
  if (invitation === undefined) return until === undefined ? [] : wrong('/until', 'invitation');
  if (until === undefined || until < expires) return wrong('/until', `≥ ${expires}`);
  if (jwk.kty !== 'OKP') return wrong('/jwk', 'Ed25519');
  const seconds = epochSeconds(expires) - epochSeconds(notBefore);
  return seconds > mostCodeDays * 86_400 ? wrong('/expires', `≤ ${mostCodeDays} d`) : [];
}
