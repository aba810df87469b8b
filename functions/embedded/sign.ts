import { createPrivateKey, sign } from 'node:crypto';
import type { Algorithm, PublicJwk } from '../../core/crypto.ts';
import { encodeBase64url } from '../../core/ledger/base64url.ts';
import {
  type Envelope,
  encodePayload,
  type Purpose,
  protectedHeader,
  signingInput,
} from '../../core/ledger/envelope.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { algorithmOf, thumbprint } from '../../core/ledger/keys.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Signer } from '../ports.ts';

/** A private key at hand, signing at once; the port's `Signer` may sit in a vault elsewhere. */
export interface SigningKey {
  readonly alg: Algorithm;
  readonly jwk: PublicJwk;
  readonly kid: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** Throws for a point off its curve; a key file was tried out when it was read. */
export function signingKey(keyFile: Pick<KeyFile, 'jwk'>): SigningKey {
  const { d: _secret, ...jwk } = keyFile.jwk;
  const key = createPrivateKey({ key: keyFile.jwk, format: 'jwk' });
  const alg = algorithmOf(jwk);
  return {
    alg,
    jwk,
    kid: thumbprint(jwk, nodeCrypto.sha256),
    sign: (bytes) =>
      alg === 'ES256' ? sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }) : sign(null, bytes, key),
  };
}

/** The service's own signer, from its key file. */
export function keyFileSigner(keyFile: Pick<KeyFile, 'jwk'>): Signer {
  const key = signingKey(keyFile);
  return { alg: key.alg, jwk: key.jwk, kid: key.kid, sign: async (bytes) => key.sign(bytes) };
}

/** An envelope of a payload, brought to RFC 8785 form and signed by each key in turn. */
export function signPayload(payload: unknown, purpose: Purpose, keys: readonly SigningKey[]): Envelope {
  const unsigned: Envelope = { payload: encodePayload(payload), signatures: [] };
  return keys.reduce((envelope, key) => addSignature(envelope, purpose, key), unsigned);
}

/** The envelope with one more signature, made over its payload as it stands. */
export function addSignature(envelope: Envelope, purpose: Purpose, key: SigningKey): Envelope {
  const header = protectedHeader(key.alg, key.kid, purpose);
  const signature = encodeBase64url(key.sign(signingInput(header, envelope.payload)));
  return {
    payload: envelope.payload,
    signatures: [...envelope.signatures, { protected: header, signature }],
  };
}
