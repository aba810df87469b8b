import { join } from 'node:path';
import { openFileVault } from '../../../functions/embedded/file-vault.ts';
import { openHome } from '../../../functions/embedded/home.ts';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { SqliteLedger } from '../../../functions/embedded/sqlite-ledger.ts';
import { Fault } from '../../../functions/fault.ts';
import { appendAt } from '../../contract/ledger-append.ts';

const [what = '', folder = ''] = process.argv.slice(2);

const probes: Record<string, () => Promise<unknown>> = {
  database: async () => {
    const database = openLedgerDatabase(join(folder, 'ledger.sqlite'));
    const outcome = await new SqliteLedger(database).append(appendAt('469021101-2026-probe', 1));
    database.close();
    return outcome;
  },
  home: async () => (await openHome(folder, 'official')).close(),
  vault: async () => (await openFileVault(folder)).put('scans/big', new Uint8Array(1024 * 1024)),
};

try {
  await probes[what]!();
  console.log('ok');
} catch (error) {
  console.log(error instanceof Fault ? error.found.code : error);
}
