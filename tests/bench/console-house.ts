import { join } from 'node:path';
import { place } from '../../functions/embedded/data-folder.ts';
import { Client } from '../../samples/hall/client.ts';
import type { Office } from '../../samples/hall/enrol.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { withFolder } from './folder.ts';
import { Connection } from './http-call.ts';
import { startServing } from './serve-process.ts';
import { enrolEverybody } from './township.ts';

/** A served house with everybody registered, whose pages a browser may open. */
export interface ConsoleHouse {
  readonly url: string;
  readonly office: Office;
  /** The service's own key. */
  readonly kid: string;
  /** Somebody's key file. */
  keyFile(actor: string): string;
}

/** Runs some work beside a served house, which is gone afterwards. */
export function withConsoleHouse<T>(work: (house: ConsoleHouse) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const serving = await startServing(folder);
    try {
      const connection = await Connection.open(serving.url);
      const { body } = await connection.call('GET', '/v1/health');
      const { origin, service } = body as { origin: string; service: { kid: string } };
      const keys = join(folder, place.keys);
      const office = { client: new Client(connection.call, origin), keys: new KeyRing(keys) };
      await enrolEverybody(office);
      const done = await work({
        url: serving.url,
        office,
        kid: service.kid,
        keyFile: (actor) => join(keys, `${actor}.json`),
      });
      connection.close();
      return done;
    } finally {
      await serving.stop();
    }
  });
}
