import { join } from 'node:path';
import { verify } from '../../core/ledger/verify/verify.ts';
import { place } from '../../functions/embedded/data-folder.ts';
import type { House } from '../../functions/http/route.ts';
import { evidenceFiles } from '../../functions/ledger/evidence-files.ts';
import { checkHead } from '../../functions/ledger/head.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { Client } from '../../samples/hall/client.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { withFolder } from './folder.ts';
import { interleave, timed } from './interleave.ts';
import { callOf, openHouse, origin, unflushed } from './open-house.ts';
import { atMost, type Row, type Size } from './row.ts';
import {
  concludeContest,
  enrolEverybody,
  hallOf,
  openForBundles,
  openMeetingFor,
  signedBundles,
} from './township.ts';
import { bareWorkOf } from './verify-floor.ts';

const sizes = {
  full: { contests: 5, bundles: 10_000, runs: 7 },
  tiny: { contests: 2, bundles: 16, runs: 1 },
};

/** `verify` of a certified election's evidence folder, in memory, beside the bare hashing, parsing and checking of its bytes. */
export async function benchVerify(size: Size): Promise<readonly Row[]> {
  const { contests, bundles, runs } = sizes[size];
  const files = await withFolder((folder) => evidenceOf(folder, contests, bundles));
  const bareWork = bareWorkOf(files);
  const found = await interleave(
    runs,
    () => timed(bareWork),
    () => timed(() => verifyOrThrow(files)),
  );
  return [
    { name: `verify of ${bundles.toLocaleString('en')} bundles`, unit: 'ms', ...found, goal: atMost(2) },
  ];
}

function verifyOrThrow(files: ReadonlyMap<string, Uint8Array>): void {
  const { verdict } = verify(files, {}, nodeCrypto);
  if (!verdict.passed) throw new Error(JSON.stringify(verdict.finding));
}

/** The evidence of an election with all its contests counted and certified. */
async function evidenceOf(
  folder: string,
  contests: number,
  bundles: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { house: durable, database } = await openHouse(folder);
  database.exec('PRAGMA synchronous = OFF');
  const house: House = { ...durable, vault: unflushed(durable.vault, folder) };
  const office = { client: new Client(callOf(house), origin), keys: new KeyRing(join(folder, place.keys)) };
  await enrolEverybody(office);
  const names = Array.from({ length: contests }, (_contest, index) => `contest-${index + 1}`);
  const hall = hallOf(office, house.signer.kid, 'verify', names);
  const { id } = hall.definition;
  await openMeetingFor(hall, bundles / contests);
  for (const contest of names) {
    const boxes = await openForBundles(hall, contest, bundles / contests);
    for (const envelope of await signedBundles(office, hall, contest, boxes)) {
      await office.client.send('POST', `/v1/elections/${id}/batches`, envelope);
    }
    await concludeContest(hall, contest);
  }
  const { head } = await house.store.read(id, {});
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of await evidenceFiles(house, await checkHead(house, head!), false)) {
    files.set(path, bytes);
  }
  database.close();
  return files;
}
