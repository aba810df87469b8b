import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { canonicalText } from '../../core/ledger/canonical.ts';
import type { Root } from '../../core/ledger/registration.ts';
import { Fault } from '../fault.ts';
import type { LedgerStore, Sealed, Signer, Vault } from '../ports.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { place, readIfThere, readKey } from './data-folder.ts';
import { makeFolder } from './durable-file.ts';
import { fileFault } from './file-fault.ts';
import { openFileVault } from './file-vault.ts';
import { lockFolder } from './folder-lock.ts';
import { furnish } from './furnish.ts';
import { openLedgerDatabase } from './ledger-database.ts';
import { keyFileSigner } from './sign.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { openSealedDatabase, SqliteSealed } from './sqlite-sealed.ts';

/** An open data folder: the ports over it, and what it is configured as. */
export interface Home {
  /** Whether this start made it. */
  readonly created: boolean;
  readonly config: ConfigFile;
  readonly store: LedgerStore;
  readonly vault: Vault;
  readonly sealed: Sealed;
  readonly signer: Signer;
  close(): void;
}

/** Opens a data folder for this process alone, and makes it on its first start, with the roots given or its own. Throws a `Fault` that says what is in the way. */
export async function openHome(
  folder: string,
  mode: ConfigFile['mode'],
  roots?: readonly Root[],
): Promise<Home> {
  try {
    await makeFolder(folder);
    const lock = lockFolder(folder);
    try {
      return await openLocked(folder, mode, roots, lock);
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    throw fileFault(error);
  }
}

async function openLocked(
  folder: string,
  mode: ConfigFile['mode'],
  roots: readonly Root[] | undefined,
  lock: { close(): void },
): Promise<Home> {
  const standing = readIfThere(join(folder, place.config));
  const config = standing === undefined ? await furnish(folder, mode, roots) : readConfigFile(standing);
  if (config.mode !== mode) throw new Fault(mode === 'official' ? 'folder-is-sample' : 'folder-is-official');
  if (roots !== undefined && canonicalText(roots) !== canonicalText(config.roots))
    throw new Fault('roots-differ');
  const signer = keyFileSigner(readKey(folder, place.serviceKey));
  const vault = await openFileVault(join(folder, place.vault));
  const path = join(folder, place.database);
  // An empty database beside ledgers that were kept would serve as truth that nothing ever happened.
  if (!existsSync(path) && (await vault.list('ledgers')).length > 0) throw new Fault('database-missing');
  const database = openLedgerDatabase(path);
  const apart = openApart(join(folder, place.sealed), database);
  const close = () => {
    database.close();
    apart.close();
    lock.close();
  };
  return {
    created: standing === undefined,
    config,
    store: new SqliteLedger(database),
    vault,
    sealed: new SqliteSealed(apart),
    signer,
    close,
  };
}

/** What is sealed has a file of its own, so that backups of the ledger need not hold it. */
function openApart(path: string, ledger: DatabaseSync): DatabaseSync {
  try {
    return openSealedDatabase(path);
  } catch (error) {
    ledger.close();
    throw error;
  }
}
