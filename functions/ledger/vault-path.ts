import type { Digest } from '../../core/crypto.ts';
import { digestHex } from '../../core/ledger/canonical.ts';

/** Where things lie in the vault; digests appear as their hex. */
export const vaultPath = {
  entry: (election: string, seq: number) => `ledgers/${election}/${seq}.json`,
  /** By the envelope's own digest: the same payload may come again with other signatures, and the ledger names one of them. */
  envelope: (envelope: Digest) => `envelopes/${digestHex(envelope)}.json`,
  certificate: (election: string, contest: string, version: number) =>
    `certified/${election}/${contest}/${version}.json`,
  refusal: (election: string, payload: Digest) => `refusals/${election}/${digestHex(payload)}.json`,
  revocation: (kid: string) => `revocations/${kid}.json`,
  /** A superior's word that a ledger came here from another home. */
  imported: (election: string, envelope: Digest) => `imports/${election}/${digestHex(envelope)}.json`,
  scan: (digest: Digest) => `scans/${digestHex(digest)}`,
};
