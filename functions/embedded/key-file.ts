import { generateKeyPairSync } from 'node:crypto';
import { dirname } from 'node:path';
import type { Algorithm } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import type { Shaped } from '../../core/json/shape.ts';
import { type KeyFile, readKeyFile } from '../../core/ledger/key-file.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { writeOnce } from './durable-file.ts';
import { signingKey } from './sign.ts';

/** A new key pair for someone, as the file that will hold it. */
export function makeKeyFile(owner: Omit<KeyFile, 'format' | 'jwk'>, alg: Algorithm): KeyFile {
  const { privateKey } =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' }) as KeyFile['jwk'];
  return { format: 'scrutineer/key@1', ...owner, jwk };
}

/** Writes a key file, mode 0600, durable when it resolves; `false` if the name is taken, and then nothing is changed. */
export async function writeKeyFile(path: string, keyFile: KeyFile): Promise<boolean> {
  const text = `${JSON.stringify(keyFile, null, 2)}\n`;
  return writeOnce(path, new TextEncoder().encode(text), dirname(path));
}

/** Reads the bytes of a key file; refuses one whose private part does not belong to its public one. */
export function parseKeyFile(bytes: Uint8Array): Shaped<KeyFile> {
  const json = readJson(bytes, { depth: 4 });
  const read = json.ok ? readKeyFile(json.value) : json;
  if (!read.ok || isWhole(read.value.jwk)) return read;
  return { ok: false, findings: [finding('key-halves-differ', '/jwk')] };
}

/** Tried out, since OpenSSL takes both halves of a key as they are given. */
function isWhole(jwk: KeyFile['jwk']): boolean {
  try {
    const key = signingKey({ jwk });
    const bytes = new Uint8Array(32);
    return nodeCrypto.verifySignature(key.alg, key.jwk, bytes, key.sign(bytes));
  } catch {
    return false;
  }
}
