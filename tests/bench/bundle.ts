import { join } from 'node:path';
import { place } from '../../functions/embedded/data-folder.ts';
import { Client } from '../../samples/hall/client.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { timeBareWork } from './bundle-floor.ts';
import { recordWork } from './bundle-work.ts';
import { withFolder } from './folder.ts';
import { Connection } from './http-call.ts';
import { interleave, timed } from './interleave.ts';
import { atLeast, type Row, type Size } from './row.ts';
import { startServing } from './serve-process.ts';
import {
  enrolEverybody,
  hallOf,
  openForBundles,
  openMeetingFor,
  papersInPile,
  signedBundles,
} from './township.ts';

const sizes = { full: { bundles: 200, runs: 9 }, tiny: { bundles: 8, runs: 1 } };

/** Bundles a second over one connection to a served data folder, beside the bare work that each of them is. */
export function benchBundle(size: Size): Promise<readonly Row[]> {
  return withFolder((folder) => measure(size, join(folder, 'floor'), join(folder, 'served')));
}

async function measure(size: Size, floorFolder: string, folder: string): Promise<readonly Row[]> {
  const { bundles, runs } = sizes[size];
  const perSecond = (ms: number) => (bundles / ms) * 1000;
  const { works, signer } = await recordWork(floorFolder, bundles);
  const serving = await startServing(folder);
  try {
    const connection = await Connection.open(serving.url);
    const upload = await uploader(connection, folder, bundles);
    let run = 0;
    const found = await interleave(
      runs,
      () => perSecond(timeBareWork(join(floorFolder, `floor-${++run}`), works, signer)),
      async () => perSecond(await upload(`run-${run}`)),
    );
    connection.close();
    const name = `signed bundles of ${papersInPile} ballots through HTTP, embedded, durable`;
    return [{ name, unit: '/s', ...found, goal: atLeast(0.4) }];
  } finally {
    await serving.stop();
  }
}

/** Opens an election for as many bundles, and gives the milliseconds that all of them take one after another. */
async function uploader(
  connection: Connection,
  folder: string,
  bundles: number,
): Promise<(name: string) => Promise<number>> {
  const { body } = await connection.call('GET', '/v1/health');
  const { origin, service } = body as { origin: string; service: { kid: string } };
  const office = { client: new Client(connection.call, origin), keys: new KeyRing(join(folder, place.keys)) };
  await enrolEverybody(office);
  return async (name) => {
    const hall = hallOf(office, service.kid, name);
    await openMeetingFor(hall, bundles);
    const boxes = await openForBundles(hall, 'committee', bundles);
    const envelopes = await signedBundles(office, hall, 'committee', boxes);
    const path = `/v1/elections/${hall.definition.id}/batches`;
    const requests = envelopes.map((envelope) =>
      connection.request('POST', path, Buffer.from(JSON.stringify(envelope))),
    );
    return timed(() => sendAll(connection, requests));
  };
}

async function sendAll(connection: Connection, requests: readonly Buffer[]): Promise<void> {
  for (const request of requests) {
    const { status, text } = await connection.send(request);
    if (status !== 201) throw new Error(text);
  }
}
