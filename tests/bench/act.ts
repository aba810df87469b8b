import { join } from 'node:path';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { place } from '../../functions/embedded/data-folder.ts';
import { type Call, Client } from '../../samples/hall/client.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { convene } from '../../samples/hall/steps.ts';
import { withFolder } from './folder.ts';
import { interleave, timed } from './interleave.ts';
import { callOf, openHouse, origin, unflushed } from './open-house.ts';
import { atMost, type Row, type Size } from './row.ts';
import { enrolEverybody, hallOf, signedResolutions } from './township.ts';

const sizes = {
  full: { short: 10, long: 10_000, acts: 50, runs: 9 },
  tiny: { short: 2, long: 5, acts: 2, runs: 1 },
};

/** An act sent to a long ledger beside the same act sent to a short one, on the disk and durable, without HTTP. */
export function benchAct(size: Size): Promise<readonly Row[]> {
  const { short, long, acts, runs } = sizes[size];
  return withFolder(async (folder) => {
    const { house, database } = await openHouse(folder);
    const keys = new KeyRing(join(folder, place.keys));
    const durable = callOf(house);
    const hasty = callOf({ ...house, vault: unflushed(house.vault, folder) });
    const fill = async (call: Call, name: string, entries: number) => {
      const office = { client: new Client(call, origin), keys };
      const hall = hallOf(office, house.signer.kid, name);
      const { id } = hall.definition;
      await convene(hall);
      await sendAll(call, id, await signedResolutions(keys, id, 0, entries - 1));
      return id;
    };
    const measure = async (election: string, first: number) => {
      const envelopes = await signedResolutions(keys, election, first, acts);
      return (await timed(() => sendAll(durable, election, envelopes))) / acts;
    };
    await enrolEverybody({ client: new Client(durable, origin), keys });
    database.exec('PRAGMA synchronous = OFF');
    const longest = await fill(hasty, 'long', long);
    database.exec('PRAGMA synchronous = FULL');
    let run = 0;
    const found = await interleave(
      runs,
      // Filled durably: what was left unflushed would burden the acts that follow.
      async () => measure(await fill(durable, `short-${run}`, short), short),
      () => measure(longest, long + acts * run++),
    );
    database.close();
    const name = `an act with ${long.toLocaleString('en')} entries in the ledger, beside one with ${short}`;
    return [{ name, unit: 'ms', ...found, goal: atMost(1.2) }];
  });
}

async function sendAll(call: Call, election: string, envelopes: readonly Envelope[]): Promise<void> {
  for (const envelope of envelopes) {
    const { status, body } = await call('POST', `/v1/elections/${election}/acts`, envelope);
    if (status !== 201) throw new Error(JSON.stringify(body));
  }
}
