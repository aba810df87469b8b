import { canonicalBytes, canonicalText, digestBytes, digestOf } from '../../core/ledger/canonical.ts';
import { type Entry, genesis } from '../../core/ledger/entry.ts';
import type { Purpose } from '../../core/ledger/envelope.ts';
import { evidencePath } from '../../core/ledger/evidence/files.ts';
import { type SigningKey, signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeJwk, type TestActor } from './actors.ts';
import { type Folder, folderOf, seal } from './folder.ts';
import type { Story } from './story.ts';

const { sha256 } = nodeCrypto;
const decoder = new TextDecoder();

/** What somebody with the service's key could do to a folder: change files, and sign the manifest anew. */
export function resealed(story: Story, change: (files: Folder) => void): Folder {
  const files = folderOf(story);
  change(files);
  return seal(story, files);
}

/** A file's JSON changed, in canonical form again. */
export function changed<T>(files: Folder, path: string, change: (document: T) => unknown): void {
  const document = JSON.parse(decoder.decode(files.get(path))) as T;
  files.set(path, canonicalBytes(change(document) ?? document));
}

/** Ledger lines changed as text. */
export function lines(files: Folder, change: (lines: string[]) => readonly string[]): void {
  const text = decoder.decode(files.get(evidencePath.ledger)).split('\n').slice(0, -1);
  const after = change(text);
  files.set(evidencePath.ledger, new TextEncoder().encode(after.map((line) => `${line}\n`).join('')));
}

/** Entries changed and chained anew from the first on, so that every hash fits. */
export function rechained(files: Folder, change: (entries: Entry[]) => readonly Entry[]): void {
  lines(files, (before) => {
    const entries = before.map((line) => JSON.parse(line) as Entry);
    let prev = genesis;
    return change(entries).map((entry, index) => {
      const line = canonicalText({ ...entry, seq: index + 1, prev });
      prev = digestBytes(new TextEncoder().encode(line), sha256);
      return line;
    });
  });
}

/** The whole folder signed by a service key that is not the one the election was convened with; the story is spent. */
export function signedByAnother(story: Story): Folder {
  return folderOf(Object.assign(story, { service: signingKey({ jwk: makeJwk('another service') }) }));
}

/** A service document's body changed, and whatever its payload says, signed by these keys. */
export function resign(
  files: Folder,
  path: string,
  purpose: Purpose,
  keys: readonly SigningKey[],
  change: (body: Record<string, unknown>) => object = (body) => body,
  say: object = {},
): void {
  changed<{ envelope: { payload: string }; body: Record<string, unknown> }>(
    files,
    path,
    ({ envelope, body }) => {
      const payload = JSON.parse(Buffer.from(envelope.payload, 'base64url').toString()) as object;
      const after = change(body);
      const signed = signPayload({ ...payload, body: digestOf(after, sha256), ...say }, purpose, keys);
      return { envelope: signed, body: after };
    },
  );
}

/** An entry more at the end, signed by these, whatever it says. */
export function append(files: Folder, type: string, payload: object, signers: readonly TestActor[]): void {
  const envelope = signPayload(
    payload,
    type === 'batch-accepted' ? 'batch' : 'act',
    signers.map((signer) => signer.key),
  );
  const digest = digestOf(payload, sha256);
  files.set(evidencePath.envelope(digest), canonicalBytes(envelope));
  rechained(files, (entries) => {
    const { at } = entries[entries.length - 1]!;
    const as = signers.map(({ actor, person, role }) => ({ actor, person, role, registrar: '朱琳' }));
    const by = signers.map((signer) => signer.kid);
    const entry = {
      seq: 0,
      prev: genesis,
      at,
      type,
      by,
      as,
      payload: digest,
      envelope: digestOf(envelope, sha256),
    };
    return [...entries, entry];
  });
}
