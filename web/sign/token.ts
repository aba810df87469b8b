import { encodeBase64url } from '../../core/ledger/base64url.ts';
import { canonicalBytes } from '../../core/ledger/canonical.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';
import type { OpenKey } from '../keys/key.ts';

/** Seconds a token is good for: the longest a service takes. */
const good = 300;

/** A token (RFC 7519) to read with, as the key's owner, at one service; `now` is RFC 3339 UTC. */
export async function makeToken({ key, sign }: OpenKey, origin: string, now: string): Promise<string> {
  const iat = epochSeconds(now);
  const header = partOf({ alg: key.alg, kid: key.kid, typ: 'JWT' });
  const claims = partOf({ iss: key.owner.actor, aud: origin, iat, exp: iat + good });
  const signature = await sign(new TextEncoder().encode(`${header}.${claims}`));
  return `${header}.${claims}.${encodeBase64url(signature)}`;
}

function partOf(value: object): string {
  return encodeBase64url(canonicalBytes(value));
}
