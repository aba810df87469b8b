import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import type { StoredFile } from '../../core/archive/holding.ts';
import { archivePath } from '../../core/archive/paths.ts';
import { finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { evidencePath } from '../../core/ledger/evidence/files.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { verify } from '../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Refused } from '../client/connection.ts';
import { read, type Session } from '../client/session.ts';
import { DamagedArchive, untar } from '../client/untar.ts';
import { readFolder } from '../folder-files.ts';

/** An election's evidence, fetched with its scans and found to be what it says. */
export interface Evidence {
  readonly state: ElectionState;
  readonly entries: readonly Entry[];
  /** Its files by their path in the evidence folder; `path` is the one in the package. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Where a file of the package lies now. */
  readonly placeOf: (file: StoredFile) => string;
}

const decoder = new TextDecoder();

/** Fetches the evidence into a folder inside `draft` and verifies it there; throws what the file system says. */
export async function gatherEvidence(
  session: Session,
  election: string,
  draft: string,
): Promise<({ readonly ok: true } & Evidence) | Refused> {
  const { lang } = session.connection;
  const path = `/v1/elections/${encodeURIComponent(election)}/evidence?scans=true`;
  const answered = await read(session, path, 'application/x-tar');
  if (!answered.ok) return answered;
  const folder = join(draft, archivePath.evidence);
  await mkdir(folder);
  try {
    await untar(answered.response.body as ReadableStream<Uint8Array>, folder, () => undefined);
  } catch (fault) {
    if (!(fault instanceof DamagedArchive)) throw fault;
    return refused(1, speak(finding('archive-damaged', '', { entry: fault.entry || '/' }), lang));
  }
  const files = readFolder(folder);
  const { verdict } = verify(files, {}, nodeCrypto);
  if (!verdict.passed) return refused(2, speak(verdict.finding, lang));
  const head = JSON.parse(decoder.decode(files.get(evidencePath.head))) as { body: ElectionState };
  const lines = decoder.decode(files.get(evidencePath.ledger)).trimEnd().split('\n');
  return {
    ok: true,
    state: head.body,
    entries: lines.map((line) => JSON.parse(line) as Entry),
    // Their bytes are let go: scans may be many, and are read from the disk once more when they are packed.
    files: new Map([...files].sort(byPath).map(([name, bytes]) => [name, stored(name, bytes)])),
    placeOf: (file) => join(draft, file.path),
  };
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function stored(name: string, bytes: Uint8Array): StoredFile {
  const digest = digestBytes(bytes, nodeCrypto.sha256);
  return { path: `${archivePath.evidence}${name}`, bytes: bytes.length, digest };
}

function refused(exitCode: 1 | 2, found: SpokenFinding): Refused {
  return { ok: false, exitCode, findings: [found] };
}
