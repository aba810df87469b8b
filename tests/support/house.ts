import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileVault } from '../../functions/embedded/file-vault.ts';
import { openLedgerDatabase } from '../../functions/embedded/ledger-database.ts';
import { keyFileSigner } from '../../functions/embedded/sign.ts';
import { SqliteLedger } from '../../functions/embedded/sqlite-ledger.ts';
import { openSealedDatabase, SqliteSealed } from '../../functions/embedded/sqlite-sealed.ts';
import { Metrics } from '../../functions/http/metrics.ts';
import type { House } from '../../functions/http/route.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { during, makeJwk, makeRoot } from './actors.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const origin = 'http://127.0.0.1:8080';

/** An official embedded house in a folder of its own, with one root and a clock that stands still until it is set. */
export async function makeHouse(fields: Partial<House> = {}) {
  const folder = temporaryFolder();
  const database = openLedgerDatabase(join(folder, 'ledger.sqlite'));
  onTestFinished(() => database.close());
  const apart = openSealedDatabase(join(folder, 'sealed.db'));
  onTestFinished(() => apart.close());
  const root = makeRoot();
  const clock = { time: during, now: () => clock.time };
  const house: House = {
    store: new SqliteLedger(database),
    vault: await openFileVault(join(folder, 'vault')),
    sealed: new SqliteSealed(apart),
    signer: keyFileSigner({ jwk: makeJwk('service') }),
    clock,
    crypto: nodeCrypto,
    config: { mode: 'official', origin, roots: [root.root] },
    metrics: new Metrics(),
    ...fields,
  };
  return { house, root, clock, folder };
}
