import { readFileSync } from 'node:fs';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

/** The digest of the method every township of the sample adopted. */
export const method = digestBytes(
  readFileSync(new URL('election-method.md', import.meta.url)),
  nodeCrypto.sha256,
);
