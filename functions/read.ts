import type { OpenRoute, Route, TokenRoute } from './http/route.ts';
import { readBoard } from './reading/board.ts';
import { readCertified } from './reading/certified.ts';
import { readElection, readPaper } from './reading/election.ts';
import { readEvidence } from './reading/evidence.ts';
import { readHealth } from './reading/health.ts';
import { readLedger } from './reading/ledger.ts';
import { readTally } from './reading/tally.ts';

const open = (path: string, handle: OpenRoute['handle']): Route => ({
  method: 'GET',
  path,
  who: 'anyone',
  takes: 'nothing',
  handle,
});
const asked = (path: string, handle: TokenRoute['handle']): Route => ({
  method: 'GET',
  path,
  who: 'token',
  takes: 'nothing',
  handle,
});

/** What may be read, and by whom; nothing here changes anything. */
export const read: readonly Route[] = [
  open('/v1/health', readHealth),
  asked('/v1/elections', async (request, house) =>
    (await import('./reading/elections.ts')).listElections(request, house),
  ),
  asked('/v1/elections/{id}', readElection),
  asked('/v1/elections/{id}/papers/{digest}', readPaper),
  asked('/v1/elections/{id}/tally', readTally),
  // Slips, summaries and lists are what nobody asks a cold function for first, so nothing else waits for their code.
  asked('/v1/elections/{id}/slips', async (request, house) =>
    (await import('./reading/slips.ts')).readSlips(request, house),
  ),
  asked('/v1/elections/{id}/ledger', readLedger),
  asked('/v1/elections/{id}/evidence', readEvidence),
  asked('/v1/elections/{id}/scans/{sha256}', async (request, house) =>
    (await import('./reading/scan.ts')).readScan(request, house),
  ),
  asked('/v1/elections/{id}/hall-pack', async (request, house) =>
    (await import('./reading/hall-pack.ts')).readHallPack(request, house),
  ),
  asked('/v1/jurisdictions/{code}/board', readBoard),
  asked('/v1/jurisdictions/{code}/results', async (request, house) =>
    (await import('./reading/results.ts')).readResults(request, house),
  ),
  asked('/v1/jurisdictions/{code}/summary', async (request, house) =>
    (await import('./reading/summary.ts')).readSummary(request, house),
  ),
  asked('/v1/results/{election}/{contest}', readCertified),
  asked('/v1/results/{election}/{contest}/{version}', readCertified),
  asked('/v1/actors', async (request, house) =>
    (await import('./reading/actors.ts')).readActors(request, house),
  ),
];
