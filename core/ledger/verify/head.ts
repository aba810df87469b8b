import type { Crypto, PublicJwk } from '../../crypto.ts';
import { digestOf } from '../canonical.ts';
import { headSchema } from '../evidence/documents.ts';
import { evidencePath } from '../evidence/files.ts';
import type { ElectionState } from '../state.ts';
import { broken } from './broken.ts';
import { signedByService } from './signed-by-service.ts';

/**
 * The head the service signed at the export is the ledger's last entry and the very state that follows from it, of the
 * election that the manifest names.
 */
export function checkHead(
  files: ReadonlyMap<string, Uint8Array>,
  election: string,
  state: ElectionState,
  service: PublicJwk,
  crypto: Crypto,
): void {
  const { head: path } = evidencePath;
  const { payload } = signedByService(files, path, 'head', headSchema, service, crypto);
  const snapshot = digestOf(state, crypto.sha256);
  const same =
    payload.election === election &&
    election === state.definition.id &&
    payload.seq === state.seq &&
    payload.entry === state.head &&
    payload.state === snapshot &&
    payload.body === snapshot &&
    payload.at >= state.at;
  if (!same) throw broken('head-differs', path);
}
