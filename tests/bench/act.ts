import { join } from 'node:path';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { place } from '../../functions/embedded/data-folder.ts';
import { type Call, Client } from '../../samples/hall/client.ts';
import type { Office } from '../../samples/hall/enrol.ts';
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
    const office: Office = {
      client: new Client(callOf(house), origin),
      keys: new KeyRing(join(folder, place.keys)),
    };
    const quick = callOf({ ...house, vault: unflushed(house.vault, folder) });
    const hasty = { client: new Client(quick, origin), keys: office.keys };
    const measure = async (election: string, first: number) => {
      const envelopes = await signedResolutions(office, election, first, acts);
      return (await timed(() => sendAll(callOf(house), election, envelopes))) / acts;
    };
    const fill = async (name: string, entries: number) => {
      const hall = hallOf(hasty, house.signer.kid, name);
      database.exec('PRAGMA synchronous = OFF');
      await convene(hall);
      const { id } = hall.definition;
      await sendAll(quick, id, await signedResolutions(office, id, 0, entries - 1));
      database.exec('PRAGMA synchronous = FULL');
      return id;
    };
    await enrolEverybody(hasty);
    const longest = await fill('long', long);
    let run = 0;
    const found = await interleave(
      runs,
      async () => measure(await fill(`short-${run}`, short), short),
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
