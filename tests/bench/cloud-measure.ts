import { join } from 'node:path';
import { place } from '../../functions/embedded/data-folder.ts';
import { makeToken } from '../../functions/embedded/make-token.ts';
import type { Asked, Driven } from '../../infra/scale/load.ts';
import { Client } from '../../samples/hall/client.ts';
import { enrol, type Office } from '../../samples/hall/enrol.ts';
import { Hall } from '../../samples/hall/hall.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { everybodyOf } from '../../samples/hall/person.ts';
import type { Dynoxide } from '../support/aws/dynoxide.ts';
import { branchMeeting, congress, offices, type Plan, registrar, tell, watched } from './cloud-elections.ts';
import { type MeteredHouse, openMeteredHouse } from './cloud-house.ts';
import { withFolder } from './folder.ts';
import { origin } from './open-house.ts';

/** What is measured: two elections as they usually are, and a board of one row and of two. */
export interface Measured {
  readonly congress: Driven;
  readonly branch: Driven;
  readonly board: readonly [Asked, Asked];
  /** Bytes of the largest item in the table. */
  readonly largestItem: number;
}

/** Drives both elections through the handlers over one empty table. */
export function measureOnce(dynoxide: Dynoxide): Promise<Measured> {
  return withFolder(async (folder) => {
    const house = await openMeteredHouse(folder, dynoxide);
    const keys = new KeyRing(join(folder, place.keys));
    const office: Office = { client: new Client(house.call, origin), keys };
    const root = await keys.held('root-1');
    for (const person of offices) await enrol(office, person, [root]);
    const measured = {
      congress: await drive(house, office, congress),
      branch: await drive(house, office, branchMeeting),
    };
    const boards = [
      await board(house, keys, watched.branch),
      await board(house, keys, watched.township),
    ] as const;
    return { ...measured, board: boards, largestItem: house.meter.largest() };
  });
}

async function drive(house: MeteredHouse, office: Office, plan: Plan): Promise<Driven> {
  const first = house.asked.length;
  const before = house.meter.stored();
  const registers = [await office.keys.of(registrar)];
  for (const person of everybodyOf(plan.crew)) await enrol(office, person, registers);
  const definition = plan.definition(house.service);
  await tell(plan, new Hall(office, definition, plan.crew, 0));
  await read(house, office.keys, `/v1/elections/${definition.id}/evidence`);
  const after = house.meter.stored();
  return {
    electors: plan.electors,
    contests: definition.contests.length,
    boxes: definition.stations.length,
    asked: house.asked.slice(first),
    stored: {
      tableBytes: after.tableBytes - before.tableBytes,
      tableItems: after.tableItems - before.tableItems,
      vaultBytes: after.vaultBytes - before.vaultBytes,
      vaultObjects: after.vaultObjects - before.vaultObjects,
    },
  };
}

async function board(house: MeteredHouse, keys: KeyRing, code: string): Promise<Asked> {
  await read(house, keys, `/v1/jurisdictions/${code}/board`);
  return house.asked.at(-1)!;
}

async function read({ call }: MeteredHouse, keys: KeyRing, path: string): Promise<void> {
  const token = await makeToken((await keys.of(offices[1])).file, origin, new Date().toISOString());
  const { status, body } = await call('GET', path, undefined, token);
  if (status >= 400) throw new Error(`${path}: ${JSON.stringify(body)}`);
}
