import { speak } from '../../core/findings/finding.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { makeToken } from '../../functions/embedded/make-token.ts';
import { readKey } from '../read-key.ts';
import { type Answered, ask, type Connection, connectTo, type Refused } from './connection.ts';
import { readHealth } from './health.ts';

/** Somebody who reads from a service, by tokens their own key signs. */
export interface Session {
  readonly ok: true;
  readonly connection: Connection;
  readonly key: KeyFile;
  /** What the service calls itself, which every token names. */
  readonly origin: string;
}

/** Meets a service with a key file; what is refused says of which part: the key file or the address. */
export async function openSession(
  url: string,
  keyPath: string,
  lang: Connection['lang'],
): Promise<Session | (Refused & { readonly what: string })> {
  const key = await readKey(keyPath);
  if (!key.ok) {
    const findings = key.findings.map((found) => speak(found, lang));
    return { ok: false, exitCode: 2, findings, what: keyPath };
  }
  const connection = connectTo(url, lang);
  if ('ok' in connection) return { ...connection, what: url };
  const health = await readHealth(connection);
  if (!health.ok) return { ...health, what: url };
  return { ok: true, connection, key: key.value, origin: health.said.origin };
}

/** Reads from a service as the session's person. */
export async function read(
  { connection, key, origin }: Session,
  path: string,
  accept?: string,
): Promise<Answered> {
  const token = await makeToken(key, origin, new Date().toISOString());
  return ask(connection, { method: 'GET', path, token, ...(accept === undefined ? {} : { accept }) });
}
