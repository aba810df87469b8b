import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * A client written from the published contracts alone: it shares no code with the product, so that what both agree on
 * is what the contracts say.
 */

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes, looked at where something is expected
export type Json = any;

/** RFC 8785, for what these documents hold: no fractions, no exponents. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export const digestOf = (value: Json): string => sha256(canonical(value));
const base64url = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** RFC 7638. */
export function thumbprint({ crv, kty, x, y }: Json): string {
  return createHash('sha256').update(canonical({ crv, kty, x, y })).digest('base64url');
}

/** Somebody with a key file. */
export class Holder {
  readonly file: Json;
  readonly kid: string;
  readonly #key: KeyObject;
  readonly #alg: 'EdDSA' | 'ES256';

  constructor(path: string) {
    this.file = JSON.parse(readFileSync(path, 'utf8'));
    this.kid = thumbprint(this.file.jwk);
    this.#key = createPrivateKey({ key: this.file.jwk, format: 'jwk' });
    this.#alg = this.file.jwk.kty === 'OKP' ? 'EdDSA' : 'ES256';
  }

  signature(kind: string, payload: string): { protected: string; signature: string } {
    const header = base64url(canonical({ alg: this.#alg, kid: this.kid, typ: `scrutineer-${kind}+jws` }));
    return { protected: header, signature: this.#sign(`${header}.${payload}`) };
  }

  token(origin: string, at = Date.now()): string {
    const iat = Math.floor(at / 1000);
    const header = base64url(JSON.stringify({ alg: this.#alg, kid: this.kid, typ: 'JWT' }));
    const claims = { iss: this.file.actor, aud: origin, iat, exp: iat + 300 };
    const signed = `${header}.${base64url(JSON.stringify(claims))}`;
    return `${signed}.${this.#sign(signed)}`;
  }

  #sign(text: string): string {
    const bytes = Buffer.from(text);
    const made =
      this.#alg === 'EdDSA'
        ? sign(null, bytes, this.#key)
        : sign('sha256', bytes, { key: this.#key, dsaEncoding: 'ieee-p1363' });
    return base64url(made);
  }
}

/** JWS General JSON Serialization over the canonical payload. */
export function envelope(kind: string, payload: Json, holders: readonly Holder[]): Json {
  const encoded = base64url(canonical(payload));
  return { payload: encoded, signatures: holders.map((holder) => holder.signature(kind, encoded)) };
}

export const payloadOf = (signed: Json): Json =>
  JSON.parse(Buffer.from(signed.payload, 'base64url').toString());

/** Whether a document `{envelope, body}` is the service's, of that kind, over this very body. */
export function signedByService({ envelope: signed, body }: Json, kind: string, jwk: Json): boolean {
  const [{ protected: header, signature }] = signed.signatures;
  const { alg, kid, typ } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const bytes = Buffer.from(`${header}.${signed.payload}`);
  return (
    signed.signatures.length === 1 &&
    alg === 'EdDSA' &&
    typ === `scrutineer-${kind}+jws` &&
    kid === thumbprint(jwk) &&
    payloadOf(signed).body === digestOf(body) &&
    verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  );
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** Whoever talks to one service. */
export class Outsider {
  readonly url: string;
  origin = '';
  service: Json;

  constructor(url: string) {
    this.url = url;
  }

  /** Asks what every client must know first. */
  async meet(): Promise<Json> {
    const { json } = await this.call('GET', '/v1/health');
    this.origin = json.origin;
    this.service = json.service;
    return json;
  }

  async call(
    method: string,
    path: string,
    body?: Json,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/jose+json' }), ...headers },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json$/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** Reads as somebody. */
  get(path: string, reader: Holder, headers: Record<string, string> = {}): Promise<Answered> {
    return this.call('GET', path, undefined, {
      authorization: `Bearer ${reader.token(this.origin)}`,
      ...headers,
    });
  }
}
