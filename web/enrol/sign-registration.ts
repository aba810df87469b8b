import { enrolmentOf } from '../../core/ledger/enrolment/enrolment.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { OpenKey } from '../keys/key.ts';
import { addSignature, signPayload } from '../sign/sign-payload.ts';
import type { Invited } from './look-up.ts';

/** The registration of a new key: signed with the one-time key, and by the key itself, which so proves that it is held. */
export async function signRegistration(
  { invitation, oneTime }: Invited,
  open: OpenKey,
  now: string,
): Promise<Envelope> {
  const registration = enrolmentOf(invitation, open.key.jwk, now);
  return addSignature(await signPayload(registration, 'actor', oneTime), 'actor', open);
}
