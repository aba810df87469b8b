import type { Algorithm, PublicJwk } from '../../core/crypto.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import { canonicalBytes } from '../../core/ledger/canonical.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { laterParts } from '../desk/later-parts.ts';
import type { KeptRecord } from './kept-record.ts';
import type { KeptKey, OpenKey } from './key.ts';
import { StorageFault } from './storage-fault.ts';
import { unwrapKey, unwrapSecret, type Wrapped, wrapKey, wrapSecret } from './wrapping.ts';

type Sign = OpenKey['sign'];

const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A new P-256 key; its private half may be taken out, to be wrapped, and is to be forgotten then. */
export async function makePair(): Promise<{
  readonly jwk: PublicJwk;
  readonly extractable: CryptoKey;
  readonly sign: Sign;
}> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(p256, true, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    jwk: { kty: 'EC', crv: 'P-256', x: x!, y: y! },
    extractable: privateKey,
    sign: signWith(privateKey),
  };
}

/** Wraps the private half of a key file. */
export async function bringIn(
  jwk: KeyFile['jwk'],
  pin: string,
  about: Uint8Array<ArrayBuffer>,
): Promise<Wrapped> {
  if (jwk.kty === 'OKP') return wrapSecret(new Uint8Array(decodeBase64url(jwk.d)!), pin, about);
  return wrapKey(await crypto.subtle.importKey('jwk', { ...jwk }, p256, true, ['sign']), pin, about);
}

/** How a kept key signs once its PIN was typed; `undefined` where it was another. */
export async function openRecord(record: KeptRecord, pin: string): Promise<Sign | undefined> {
  const about = publicSide(record);
  if (record.alg === 'ES256') {
    const key = await unwrapKey(record.wrapped, pin, about);
    return key && signWith(key);
  }
  const secret = await unwrapSecret(record.wrapped, pin, about);
  if (secret === undefined) return undefined;
  const { ed25519 } = await loadEd25519();
  return async (bytes) => ed25519.sign(bytes, secret);
}

/** Fetches what an algorithm needs; to be done before a PIN is tried, so that a line that is cut costs no try. */
export async function makeReady(alg: Algorithm): Promise<void> {
  if (alg === 'EdDSA') await loadEd25519();
}

/** Chrome 87 has no Ed25519, and most keys here are none: the script for it is fetched for those that are. */
async function loadEd25519() {
  try {
    return await laterParts.ed25519();
  } catch {
    throw new StorageFault('not-fetched');
  }
}

/** The bytes that bind a wrapped key to whose it is: another's name put beside it makes it unreadable. */
export function publicSide({ kid, alg, jwk, owner }: KeptKey): Uint8Array<ArrayBuffer> {
  return new Uint8Array(canonicalBytes({ kid, alg, jwk, owner }));
}

/** WebCrypto gives a signature as JWS wants it, r before s. */
function signWith(key: CryptoKey): Sign {
  return async (bytes) => new Uint8Array(await crypto.subtle.sign(es256, key, new Uint8Array(bytes)));
}
