import { digestHex } from '../../core/ledger/canonical.ts';
import { readSealedDocument, sealDocument } from '../../core/ledger/sealed-document.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

/** A document to be sealed, with its digest and the path it goes to. What it tells of occurs nowhere else. */
export function sealing(election: string, fields: object = {}) {
  const document = {
    format: 'scrutineer/sealed@1',
    election,
    salt: 'A'.repeat(43),
    kind: 'persons',
    persons: [{ id: 'c1', facts: { birth: '1980-02-29', ethnicity: '不外传' } }],
    ...fields,
  };
  const read = readSealedDocument(document);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const { digest } = sealDocument(read.value, nodeCrypto.sha256);
  return { document, digest, path: `/v1/elections/${election}/sealed/${digestHex(digest)}` };
}
