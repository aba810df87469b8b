import type { Crypto, PublicJwk } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { EnvelopeSignature } from './envelope.ts';
import { algorithmOf } from './keys.ts';

/** What is wrong with one signature under the key registered for its kid; the key, not the header, chooses the algorithm. */
export function checkSignature(
  signature: EnvelopeSignature,
  jwk: PublicJwk,
  at: string,
  crypto: Crypto,
): readonly Finding[] {
  const registered = algorithmOf(jwk);
  if (signature.alg !== registered)
    return [finding('alg-mismatch', at, { found: signature.alg, registered })];
  if (crypto.verifySignature(registered, jwk, signature.signed, signature.signature)) return [];
  return [finding('signature-invalid', at, { kid: signature.kid })];
}
