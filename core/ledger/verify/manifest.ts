import type { Crypto, Digest } from '../../crypto.ts';
import { readShape } from '../../json/shape.ts';
import { digestBytes } from '../canonical.ts';
import {
  type ActorsDocument,
  actorsSchema,
  type ManifestBody,
  manifestBodySchema,
  manifestSchema,
} from '../evidence/documents.ts';
import { evidencePath, isEvidencePath } from '../evidence/files.ts';
import { broken, brokenAt } from './broken.ts';
import { documentAt, fileAt } from './files.ts';
import { signedByService } from './signed-by-service.ts';

export interface CheckedFolder {
  readonly election: string;
  readonly at: string;
  readonly actors: ActorsDocument;
  /** Digest of each file but the manifest, by path. */
  readonly digests: ReadonlyMap<string, Digest>;
}

/**
 * The folder is the one the service put together: nothing is missing, nothing was added, every file has the digest the
 * manifest lists, and the service signed the manifest. That the key is the service's is asked of the ledger later.
 */
export function checkManifest(files: ReadonlyMap<string, Uint8Array>, crypto: Crypto): CheckedFolder {
  const { manifest: path } = evidencePath;
  // A folder without one is no evidence folder; that is said first.
  fileAt(files, path);
  const actors = documentAt(files, evidencePath.actors, actorsSchema);
  const { payload, body } = signedByService(files, path, 'manifest', manifestSchema, actors.service, crypto);
  const shaped = readShape(manifestBodySchema, body);
  if (!shaped.ok) throw brokenAt(`${path}/body`, shaped.findings);
  const { election, at, files: listed } = shaped.value;
  if (election !== payload.election) throw broken('body-differs', path);
  const digests = checkListed(listed, files, crypto);
  for (const present of files.keys()) {
    if (present !== path && !digests.has(present)) throw broken('file-extra', present);
  }
  return { election, at, actors, digests };
}

function checkListed(
  listed: ManifestBody['files'],
  files: ReadonlyMap<string, Uint8Array>,
  crypto: Crypto,
): ReadonlyMap<string, Digest> {
  const digests = new Map<string, Digest>();
  let last = '';
  for (const { path, digest } of listed) {
    // A path that climbs out of the folder, or a second row for one file, would speak of something nobody looks at.
    if (path <= last) throw broken('files-unsorted', evidencePath.manifest);
    if (!isEvidencePath(path)) throw broken('file-extra', path);
    const found = digestBytes(fileAt(files, path), crypto.sha256);
    if (found !== digest) throw broken('file-differs', path, { found, listed: digest });
    digests.set(path, digest);
    last = path;
  }
  return digests;
}
