import { parentPort, workerData } from 'node:worker_threads';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { SqliteLedger } from '../../../functions/embedded/sqlite-ledger.ts';
import { appendAt } from '../../contract/ledger-append.ts';

/** A thread that appends until it has won `count` times, and posts the seqs it won. */
const { path, election, count } = workerData as { path: string; election: string; count: number };
const store = new SqliteLedger(openLedgerDatabase(path));
const won: number[] = [];
while (won.length < count) {
  const seq = (await store.read(election, {})).head!.seq + 1;
  if ((await store.append(appendAt(election, seq))) === 'appended') won.push(seq);
}
parentPort!.postMessage(won);
