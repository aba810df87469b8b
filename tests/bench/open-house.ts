import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { place, readKey } from '../../functions/embedded/data-folder.ts';
import { openFileVault } from '../../functions/embedded/file-vault.ts';
import { furnish } from '../../functions/embedded/furnish.ts';
import { openLedgerDatabase } from '../../functions/embedded/ledger-database.ts';
import { keyFileSigner } from '../../functions/embedded/sign.ts';
import { SqliteLedger } from '../../functions/embedded/sqlite-ledger.ts';
import { openSealedDatabase, SqliteSealed } from '../../functions/embedded/sqlite-sealed.ts';
import { Metrics } from '../../functions/http/metrics.ts';
import { pipeline } from '../../functions/http/pipeline.ts';
import type { House } from '../../functions/http/route.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Vault } from '../../functions/ports.ts';
import { routes } from '../../functions/routes.ts';
import { systemClock } from '../../functions/system-clock.ts';
import type { Call } from '../../samples/hall/client.ts';
import { makeEvent } from '../support/event.ts';

export const origin = 'http://127.0.0.1:8080';

/** A new embedded house in this process, on the disk and durable like a served one. */
export async function openHouse(
  folder: string,
): Promise<{ readonly house: House; readonly database: DatabaseSync }> {
  const { roots } = await furnish(folder, 'official');
  const database = openLedgerDatabase(join(folder, place.database));
  const house: House = {
    store: new SqliteLedger(database),
    vault: await openFileVault(join(folder, place.vault)),
    sealed: new SqliteSealed(openSealedDatabase(join(folder, place.sealed))),
    signer: keyFileSigner(readKey(folder, place.serviceKey)),
    clock: systemClock,
    crypto: nodeCrypto,
    config: { mode: 'official', origin, roots },
    metrics: new Metrics(),
  };
  return { house, database };
}

/** The house's whole API without a server in front. */
export function callOf(house: House): Call {
  const handle = pipeline(routes, house, () => {});
  return async (method, path, body, token) => {
    const result = await handle(
      makeEvent({
        method,
        url: path,
        headers: {
          'content-type': 'application/jose+json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: result.statusCode, body: JSON.parse(String(result.body)) as unknown };
  };
}

/** The same vault, but a `put` is not flushed: for filling a ledger that is measured later. */
export function unflushed(vault: Vault, folder: string): Vault {
  const put: Vault['put'] = async (path, bytes) => {
    const file = join(folder, place.vault, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
    return 'written';
  };
  return {
    put,
    get: (path) => vault.get(path),
    has: (path) => vault.has(path),
    list: (under) => vault.list(under),
  };
}
