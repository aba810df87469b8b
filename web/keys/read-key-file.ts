import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import type { Shaped } from '../../core/json/shape.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import { type KeyFile, readKeyFile as readShapeOfKeyFile } from '../../core/ledger/key-file.ts';

/** No key file is near this long; what is longer was picked by mistake. */
const mostBytes = 65_536;

/** Reads the bytes of a key file; refuses one whose halves do not belong together, and the service's own. */
export function readKeyFile(bytes: Uint8Array): Shaped<KeyFile> {
  const json = readJson(bytes, { depth: 4, bytes: mostBytes });
  const read = json.ok ? readShapeOfKeyFile(json.value) : json;
  if (!read.ok) return read;
  if (read.value.role === 'service') return refusal(finding('service-key-here', '/role'));
  if (!isWhole(read.value.jwk)) return refusal(finding('key-halves-differ', '/jwk'));
  return read;
}

function refusal(found: Finding): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [found] };
}

/** Computed anew in script: browsers differ in what they take as a key. */
function isWhole(jwk: KeyFile['jwk']): boolean {
  const [secret, x] = [decodeBase64url(jwk.d)!, decodeBase64url(jwk.x)!];
  try {
    if (jwk.kty === 'OKP') return same(ed25519.getPublicKey(secret), x);
    return same(p256.getPublicKey(secret, false), Uint8Array.of(4, ...x, ...decodeBase64url(jwk.y)!));
  } catch {
    // A number that is no private key of the curve.
    return false;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
