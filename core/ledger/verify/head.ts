import type * as z from 'zod/mini';
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
  if (!isHeadOf(payload, election, state, crypto)) throw broken('head-differs', path);
}

/** Whether a head that the service signed is the last entry of this election and the very state after it. */
export function isHeadOf(
  payload: z.infer<typeof headSchema>,
  election: string,
  state: ElectionState,
  crypto: Pick<Crypto, 'sha256'>,
): boolean {
  const snapshot = digestOf(state, crypto.sha256);
  return (
    payload.election === election &&
    election === state.definition.id &&
    payload.seq === state.seq &&
    payload.entry === state.head &&
    payload.state === snapshot &&
    payload.body === snapshot &&
    payload.at >= state.at
  );
}
