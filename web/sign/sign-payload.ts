import { encodeBase64url } from '../../core/ledger/base64url.ts';
import {
  type Envelope,
  encodePayload,
  type Purpose,
  protectedHeader,
  signingInput,
} from '../../core/ledger/envelope.ts';
import type { Pen } from '../keys/key.ts';

/** An envelope of a payload, brought to RFC 8785 form and signed. */
export function signPayload(payload: unknown, purpose: Purpose, pen: Pen): Promise<Envelope> {
  return addSignature({ payload: encodePayload(payload), signatures: [] }, purpose, pen);
}

/** The envelope with one more signature, made over its payload as it stands. */
export async function addSignature(envelope: Envelope, purpose: Purpose, pen: Pen): Promise<Envelope> {
  const header = protectedHeader(pen.key.alg, pen.key.kid, purpose);
  const signature = encodeBase64url(await pen.sign(signingInput(header, envelope.payload)));
  return {
    payload: envelope.payload,
    signatures: [...envelope.signatures, { protected: header, signature }],
  };
}
