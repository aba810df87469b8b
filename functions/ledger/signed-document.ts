import type { Crypto, Digest } from '../../core/crypto.ts';
import { encodeBase64url } from '../../core/ledger/base64url.ts';
import { canonicalText, digestBytes } from '../../core/ledger/canonical.ts';
import {
  type Envelope,
  encodePayload,
  type Purpose,
  protectedHeader,
  readEnvelope,
  signingInput,
} from '../../core/ledger/envelope.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import type { House } from '../http/route.ts';
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

/** A stored document with its payload, if this service signed it and over this very body; `undefined` for any other text. */
export function openDocument(
  { signer, crypto }: House,
  purpose: Purpose,
  text: string,
): (SignedDocument & { readonly payload: Readonly<Record<string, unknown>> }) | undefined {
  const document = parsed(text);
  const opened = readEnvelope(document?.envelope, purpose, crypto.sha256);
  if (!opened.ok || typeof document?.body !== 'object') return undefined;
  const [signature] = opened.signatures;
  const payload = opened.payload as Record<string, unknown>;
  const holds =
    signature!.kid === signer.kid &&
    checkSignature(signature!, signer.jwk, '', crypto).length === 0 &&
    payload['body'] === bodyDigest(document.body, crypto);
  return holds ? { ...document, payload } : undefined;
}

function parsed(text: string): SignedDocument | undefined {
  try {
    return JSON.parse(text) as SignedDocument;
  } catch {
    return undefined;
  }
}
