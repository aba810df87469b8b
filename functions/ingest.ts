import type { Route } from './http/route.ts';
import { acceptBatch } from './ledger/accept-batch.ts';
import { keepScan } from './ledger/scans.ts';

/** What counting stations send: bundles, and scans of signed sheets. It can certify nothing. */
export const ingest: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/elections/{id}/batches',
    who: 'anyone',
    takes: 'envelope',
    handle: ({ json, params, query, lang }, house) =>
      acceptBatch(house, json, params['id']!, query['preview'] === 'true' ? lang : undefined),
  },
  {
    method: 'PUT',
    path: '/v1/elections/{id}/scans/{sha256}',
    who: 'token',
    takes: 'scan',
    handle: ({ params, query, bytes, reader }, house) =>
      keepScan(house, reader, params['id']!, params['sha256']!, bytes, query['ask'] === 'true'),
  },
];
