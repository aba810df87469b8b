import { canonicalBytes, digestBytes, digestOf, headCode } from '../../core/ledger/canonical.ts';
import type { Purpose } from '../../core/ledger/envelope.ts';
import { evidencePath } from '../../core/ledger/evidence/files.ts';
import { evidenceReadme } from '../../core/ledger/evidence/readme.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import { signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Story } from './story.ts';

export type Folder = Map<string, Uint8Array>;

const { sha256 } = nodeCrypto;
const encoder = new TextEncoder();

/** What the service hands out signed: its payload names the body by digest. */
function signedDocument(story: Story, purpose: Purpose, payload: object, body: object): Uint8Array {
  const envelope = signPayload({ ...payload, body: digestOf(body, sha256) }, purpose, [story.service]);
  return canonicalBytes({ envelope, body });
}

/** The manifest of the files as they stand, signed by the story's service. */
export function seal(story: Story, files: Folder): Folder {
  files.delete(evidencePath.manifest);
  const election = story.definition.id;
  const listed = [...files]
    .map(([path, bytes]) => ({ path, digest: digestBytes(bytes, sha256) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const body = { format: 'scrutineer/manifest-body@1', election, at: story.now, files: listed };
  const payload = { format: 'scrutineer/manifest@1', election };
  return files.set(evidencePath.manifest, signedDocument(story, 'manifest', payload, body));
}

/** The head as the service signs it at an export. */
export function headOf(story: Story): Uint8Array {
  const { seq, head: entry } = story.state!;
  const state = digestOf(story.state, sha256);
  const payload = {
    format: 'scrutineer/head@1',
    election: story.definition.id,
    seq,
    entry,
    state,
    at: story.now,
  };
  return signedDocument(story, 'head', payload, story.state!);
}

/** The registrations of everybody, and of those above them. */
export function actorsOf(story: Story): object {
  const links = new Map<string, Link>();
  for (const link of [...story.links.values()].flat(2)) {
    const key = digestOf(link.registration, sha256);
    links.set(key, { ...links.get(key), ...link });
  }
  const revoked = [...links.values()].filter((link) => link.revocation !== undefined);
  return {
    format: 'scrutineer/actors@1',
    service: story.service.jwk,
    roots: [story.root.root, story.spareRoot.root],
    registrations: [...links.values()].map((link) => link.registration),
    revocations: [
      ...new Map(revoked.map((link) => [digestOf(link.revocation, sha256), link.revocation])).values(),
    ],
    recorded: story.revoked,
  };
}

/** The evidence folder of a story as it stands. */
export function folderOf(story: Story, scans: readonly Uint8Array[] = []): Folder {
  const files: Folder = new Map();
  const { id } = story.definition;
  const { seq, head } = story.state!;
  files.set(evidencePath.readme, encoder.encode(evidenceReadme(id, seq, headCode(head))));
  files.set(evidencePath.actors, canonicalBytes(actorsOf(story)));
  files.set(evidencePath.head, headOf(story));
  files.set(evidencePath.ledger, Buffer.concat(story.lines.flatMap((line) => [line, encoder.encode('\n')])));
  for (const [payload, envelope] of story.envelopes) {
    files.set(evidencePath.envelope(payload), canonicalBytes(envelope));
  }
  for (const certificate of story.certificates) {
    const { election, contest, version } = certificate;
    const payload = { format: 'scrutineer/certificate@1', election, contest, version };
    const document = signedDocument(story, 'certificate', payload, certificate);
    files.set(evidencePath.certificate(contest, version), document);
  }
  for (const scan of scans) files.set(evidencePath.scan(digestBytes(scan, sha256)), scan);
  return seal(story, files);
}
