import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Algorithm, PublicJwk } from '../../core/crypto.ts';
import { algorithmOf, thumbprint } from '../../core/ledger/keys.ts';
import { Fault } from '../fault.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Signer } from '../ports.ts';
import { rawSignature } from './raw-signature.ts';
import { sdkFault, troubleOf } from './sdk-fault.ts';

const service = 'KMS';

const signingAlgorithms = { EdDSA: 'ED25519_SHA_512', ES256: 'ECDSA_SHA_256' } as const;

/** What KMS says of a key that cannot be used, beside what any service says of being denied. */
const refusals = new Set([
  'KeyUnavailableException',
  'InvalidKeyUsageException',
  'InvalidGrantTokenException',
]);

/** KMS takes no longer message as it is; what the service signs names its body by digest and stays far below. */
const mostBytes = 4096;

/** The service key in KMS, of which only the public half ever comes here. Throws a `Fault` where it is not of this kind. */
export async function openKmsSigner(client: KMSClient, key: string, alg: Algorithm): Promise<Signer> {
  const jwk = await publicKey(client, key);
  if (jwk === undefined || algorithmOf(jwk) !== alg)
    throw new Fault('cloud-misconfigured', { place: 'SCRUTINEER_ALG' });
  return {
    alg,
    jwk,
    kid: thumbprint(jwk, nodeCrypto.sha256),
    sign: async (bytes) => {
      if (bytes.length > mostBytes) throw new Error('too long to be signed');
      const command = new SignCommand({
        KeyId: key,
        Message: bytes,
        MessageType: 'RAW',
        SigningAlgorithm: signingAlgorithms[alg],
      });
      const { Signature } = await client.send(command).catch((error) => {
        throw signingFault(error);
      });
      return alg === 'ES256' ? rawSignature(Signature!) : Signature!;
    },
  };
}

async function publicKey(client: KMSClient, key: string): Promise<PublicJwk | undefined> {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: key })).catch((error) => {
    throw signingFault(error);
  });
  const spki = createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' });
  const { kty, crv, x, y } = spki.export({ format: 'jwk' });
  if (kty === 'OKP' && crv === 'Ed25519') return { kty, crv, x: x! };
  if (kty === 'EC' && crv === 'P-256') return { kty, crv, x: x!, y: y! };
  return undefined;
}

/** A key that is off, to be deleted, gone, of another use, or not for this function does not sign: that is an alarm. */
function signingFault(error: unknown): unknown {
  const trouble = troubleOf(error);
  const answered = error instanceof Error && '$fault' in error;
  const refused = answered && refusals.has(error.name);
  if (refused || trouble === 'denied' || trouble === 'missing')
    return new Fault('signing-refused', {}, error);
  // Any other answer of KMS: it did not do it, and does not say why in words that are known here.
  if (trouble === undefined && answered) return new Fault('cloud-unreachable', { service }, error);
  return sdkFault(error, service);
}
