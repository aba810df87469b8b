import { epochSeconds } from '../../core/ledger/instant.ts';
import type { SigningKey } from '../../functions/embedded/sign.ts';
import { origin } from './house.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface TokenOptions {
  readonly iss: string;
  readonly key: SigningKey;
  /** The instant it is made at. */
  readonly at: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

/** A JWT as a client makes it, valid unless told otherwise. */
export function makeToken({ iss, key, at, claims = {}, header = {} }: TokenOptions): string {
  const iat = epochSeconds(at);
  const signed = `${part({ alg: key.alg, kid: key.kid, typ: 'JWT', ...header })}.${part({ iss, aud: origin, iat, exp: iat + 300, ...claims })}`;
  return `${signed}.${Buffer.from(key.sign(Buffer.from(signed))).toString('base64url')}`;
}
