import { importJWK, SignJWT } from 'jose';
import { epochSeconds } from '../../core/ledger/instant.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { signingKey } from './sign.ts';

/** As long as a service takes it. */
const seconds = 300;

/** A token that lets its owner read from one service for five minutes from `now`, an instant. It never authorises a write. */
export async function makeToken(keyFile: KeyFile, origin: string, now: string): Promise<string> {
  const { alg, kid } = signingKey(keyFile);
  const iat = epochSeconds(now);
  return new SignJWT({ iss: keyFile.actor, aud: origin, iat, exp: iat + seconds })
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .sign(await importJWK(keyFile.jwk, alg));
}
