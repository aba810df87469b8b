import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { PublicJwk } from '../../core/crypto.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

const decoder = new TextDecoder();

/**
 * What nobody who verifies these bytes can save: SHA-256 and `JSON.parse` of every file and of every signed payload, and
 * every signature checked. Nothing is compared or decided.
 */
export function bareWorkOf(files: ReadonlyMap<string, Uint8Array>): () => void {
  const keys = keysIn(files);
  return () => {
    for (const [path, bytes] of files) {
      hash('sha256', bytes);
      if (path === 'README.txt') continue;
      const text = decoder.decode(bytes);
      if (path === 'ledger.jsonl') {
        for (const line of text.split('\n')) if (line !== '') hashAndParse(line);
      } else {
        for (const envelope of envelopesIn(JSON.parse(text))) checkEnvelope(envelope, keys);
      }
    }
  };
}

function hashAndParse(text: string | Uint8Array): void {
  hash('sha256', text);
  JSON.parse(typeof text === 'string' ? text : decoder.decode(text));
}

function checkEnvelope({ payload, signatures }: Envelope, keys: ReadonlyMap<string, KeyObject>): void {
  hashAndParse(Buffer.from(payload, 'base64url'));
  for (const { protected: header, signature } of signatures) {
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify(null, signed, keys.get(kid)!, Buffer.from(signature, 'base64url'))) {
      throw new Error('a signature does not hold');
    }
  }
}

/** The envelopes a file is, holds beside a body, or lists. */
function envelopesIn(document: unknown): readonly Envelope[] {
  const { envelope, registrations, payload } = document as Partial<Envelope> & {
    readonly envelope?: Envelope;
    readonly registrations?: readonly Envelope[];
  };
  if (registrations !== undefined) return registrations;
  if (envelope !== undefined) return [envelope];
  return payload === undefined ? [] : [document as Envelope];
}

/** Every public key in `actors.json`, by thumbprint. */
function keysIn(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, KeyObject> {
  const { service, roots, registrations } = JSON.parse(decoder.decode(files.get('actors.json'))) as {
    readonly service: PublicJwk;
    readonly roots: readonly { readonly jwk: PublicJwk }[];
    readonly registrations: readonly Envelope[];
  };
  const registered = registrations.map(
    ({ payload }) => (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { jwk: PublicJwk }).jwk,
  );
  return new Map(
    [service, ...roots.map((root) => root.jwk), ...registered].map((jwk) => [
      thumbprint(jwk, nodeCrypto.sha256),
      createPublicKey({ key: { ...jwk }, format: 'jwk' }),
    ]),
  );
}
