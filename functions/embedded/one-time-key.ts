import { createPrivateKey, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { stretchOf } from '../../core/ledger/enrolment/one-time-key.ts';
import { type SigningKey, signingKey } from './sign.ts';

/** RFC 8410: a PKCS #8 Ed25519 key is this and the 32 secret bytes. */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

const stretch = promisify(pbkdf2);

/** The one-time key of somebody's code, in groups as it is printed. */
export async function oneTimeKey(code: string, actor: string): Promise<SigningKey> {
  const { password, salt, iterations } = stretchOf(code, actor);
  const seed = await stretch(password, salt, iterations, 32, 'sha256');
  const key = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
  return signingKey({ jwk: key.export({ format: 'jwk' }) as KeyFile['jwk'] });
}
