import type { Digest } from '../../core/crypto.ts';
import { canonicalBytes, digestBytes, headCode } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { ManifestBody } from '../../core/ledger/evidence/documents.ts';
import { evidencePath } from '../../core/ledger/evidence/files.ts';
import { evidenceReadme } from '../../core/ledger/evidence/readme.ts';
import { scansNamed } from '../../core/ledger/verify/scans.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import { timeAfter } from './at.ts';
import { certificate } from './certificates.ts';
import { readEntries } from './entries.ts';
import { actorsDocument } from './evidence-actors.ts';
import type { CheckedHead } from './head.ts';
import { type SignedDocument, signDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

export interface EvidenceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Planned {
  readonly path: string;
  readonly digest: Digest;
}

/** A file of the folder that is made for it. */
interface Made extends Planned {
  readonly bytes: Uint8Array;
}

/** A file of the folder that lies in the vault under its digest. */
interface Kept extends Planned {
  readonly kept: string;
}

/** Files looked at, and files read ahead of whoever takes them: a scan has up to 20 MiB. */
const atOnce = 16;
const ahead = 4;

const encoder = new TextEncoder();

/**
 * The evidence folder of an election as it stands, its manifest first. Every file was read and found right before the
 * first is given out: a missing or damaged one is a `Fault`, and no folder is ever silently short.
 */
export async function evidenceFiles(
  house: House,
  head: CheckedHead,
  scans: boolean,
): Promise<AsyncIterable<EvidenceFile>> {
  const at = timeAfter(house, head.item.at);
  const planned = await planFiles(house, head, scans, at);
  for await (const _read of inParallel(
    planned,
    atOnce,
    async (file) => void (await readPlanned(house, file)),
  )) {
    // Only that it can be read, and is right, is asked here.
  }
  const { election } = head.item;
  const files = planned.map(({ path, digest }) => ({ path, digest }));
  const body: ManifestBody = { format: 'scrutineer/manifest-body@1', election, at, files };
  const named = { format: 'scrutineer/manifest@1', election };
  const manifest = await signDocument(house.signer, house.crypto, 'manifest', named, body);
  return giveOut(house, canonicalBytes(manifest), planned);
}

async function* giveOut(
  house: House,
  manifest: Uint8Array,
  planned: readonly (Made | Kept)[],
): AsyncIterable<EvidenceFile> {
  yield { path: evidencePath.manifest, bytes: manifest };
  // Read once more rather than kept: a large election's envelopes need not fit into memory.
  yield* inParallel(planned, ahead, async (file) => ({
    path: file.path,
    bytes: await readPlanned(house, file),
  }));
}

async function readPlanned(house: House, file: Made | Kept): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes;
  const bytes = await house.vault.get(file.kept);
  if (bytes === undefined) throw missing(file);
  if (digestBytes(bytes, house.crypto.sha256) !== file.digest) {
    throw new Fault('evidence-altered', { path: file.kept });
  }
  return bytes;
}

/** A scan may have been named and never sent; everything else was there when its entry was written. */
function missing({ path, digest, kept }: Kept): Fault {
  return path === evidencePath.scan(digest)
    ? new Fault('scan-not-uploaded', { digest })
    : new Fault('evidence-missing', { path: kept });
}

/** Every file but the manifest, in code-unit order of their paths. */
async function planFiles(
  house: House,
  head: CheckedHead,
  scans: boolean,
  at: string,
): Promise<readonly (Made | Kept)[]> {
  const chained = await readEntries(house, head.item, 1);
  const entries = chained.map((each) => each.entry);
  const { election, seq, entry } = head.item;
  const made = (path: string, bytes: Uint8Array): Made => ({
    path,
    bytes,
    digest: digestBytes(bytes, house.crypto.sha256),
  });
  const planned: (Made | Kept)[] = [
    made(evidencePath.readme, encoder.encode(evidenceReadme(election, seq, headCode(entry)))),
    made(evidencePath.ledger, encoder.encode(chained.map(({ line }) => `${line}\n`).join(''))),
    made(evidencePath.actors, canonicalBytes(await actorsDocument(house, election, entries, []))),
    made(evidencePath.head, canonicalBytes(await headDocument(house, head, at))),
    ...entries.map(({ payload, envelope }) => ({
      path: evidencePath.envelope(payload),
      digest: envelope,
      kept: vaultPath.envelope(envelope),
    })),
    ...(scans ? [...scansNamed(entries)] : []).map((digest) => ({
      path: evidencePath.scan(digest),
      digest,
      kept: vaultPath.scan(digest),
    })),
  ];
  for (const { contest, version } of certifiedIn(entries)) {
    const document = await certificate(house, election, contest, version);
    planned.push(made(evidencePath.certificate(contest, version), canonicalBytes(document)));
  }
  return planned.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The head as it stands, signed by the service. */
export async function headDocument(
  house: House,
  { item, state }: CheckedHead,
  at: string,
): Promise<SignedDocument> {
  const { election, seq, entry } = item;
  const snapshot = digestBytes(encoder.encode(item.state), house.crypto.sha256);
  const named = { format: 'scrutineer/head@1', election, seq, entry, state: snapshot, at };
  return signDocument(house.signer, house.crypto, 'head', named, state);
}

/** Every version of every contest that was certified, in the order they were. */
function certifiedIn(
  entries: readonly Entry[],
): readonly { readonly contest: string; readonly version: number }[] {
  const versions = new Map<string, number>();
  return entries
    .filter((entry) => entry.type === 'result-certified')
    .map((entry) => {
      const contest = entry['contest'] as string;
      const version = (versions.get(contest) ?? 0) + 1;
      versions.set(contest, version);
      return { contest, version };
    });
}
