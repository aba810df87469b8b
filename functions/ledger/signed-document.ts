import type { Crypto, Digest } from '../../core/crypto.ts';
import { encodeBase64url } from '../../core/ledger/base64url.ts';
import { canonicalText, digestBytes } from '../../core/ledger/canonical.ts';
import {
  type Envelope,
  encodePayload,
  type Purpose,
  protectedHeader,
  signingInput,
} from '../../core/ledger/envelope.ts';
import type { Signer } from '../ports.ts';

/** What the service signs: the payload names its body by digest, so that a signature covers any size (KMS: 4,096 bytes). */
export interface SignedDocument {
  readonly envelope: Envelope;
  readonly body: object;
}

/** Signs `{…payload, body: digest}` with the service's key; one signature. */
export async function signDocument(
  signer: Signer,
  crypto: Pick<Crypto, 'sha256'>,
  purpose: Purpose,
  payload: Readonly<Record<string, unknown>>,
  body: object,
): Promise<SignedDocument> {
  const digest = bodyDigest(body, crypto);
  const encoded = encodePayload({ ...payload, body: digest });
  const header = protectedHeader(signer.alg, signer.kid, purpose);
  const signature = await signer.sign(signingInput(header, encoded));
  return {
    envelope: {
      payload: encoded,
      signatures: [{ protected: header, signature: encodeBase64url(signature) }],
    },
    body,
  };
}

export function bodyDigest(body: object, crypto: Pick<Crypto, 'sha256'>): Digest {
  return digestBytes(new TextEncoder().encode(canonicalText(body)), crypto.sha256);
}
