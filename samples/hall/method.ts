import type { Digest } from '../../core/crypto.ts';
import { methodDigest } from '../../core/documents/documents.ts';
import { occasionOf } from '../../core/documents/occasion.ts';
import { noParticulars } from '../../core/documents/particulars.ts';
import type { Definition } from '../../core/ledger/election.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

/** The digest of the election method as `scrutineer documents` draws it from the definition alone: what the meeting adopts. */
export function methodOf(definition: Definition): Digest {
  return methodDigest(occasionOf(definition, noParticulars, 'zh'), nodeCrypto.sha256);
}
