import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../functions/fault.ts';
import type { House } from '../../../functions/http/route.ts';
import { lostLedgers } from '../../../functions/ledger/examine.ts';
import { sweep } from '../../../functions/ledger/sweep.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { appendAt } from '../../contract/ledger-append.ts';
import { plainVote, prepare, vote } from '../../support/hall.ts';
import { makeHouse } from '../../support/house.ts';
import { overriding } from '../../support/overriding.ts';
import { retell } from '../../support/retell.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

/** A house that was told a story, and looked at by somebody who may write nothing. */
async function told(story: Story) {
  const made = await makeHouse();
  await retell(story, made.house, made.clock);
  const put = () => Promise.reject(new Error('a sweep writes nothing'));
  const house: House = { ...made.house, vault: overriding(made.house.vault, { put }), readOnly: true };
  const file = (path: string) => join(made.folder, 'vault', path);
  return { ...made, house, file, election: story.definition.id, last: story.state!.seq };
}

const all = () => true;
const sound = { elections: 1, broken: [], certificatesMissing: 0, openHours: 0 };

describe('a sweep', () => {
  it('finds nothing in a sound home, and leaves nothing to go on with', async () => {
    const { house } = await told(tales.certifiedElection());
    expect(await sweep(house, undefined, all)).toEqual(sound);
  });

  it('names a broken ledger by its first fault', async () => {
    const { house, file, election } = await told(tales.declaredElection());
    rmSync(file(vaultPath.entry(election, 2)));
    const { broken } = await sweep(house, undefined, all);
    expect(broken).toMatchObject([{ code: 'evidence-missing' }]);
  });

  it('leaves the copy of the last entry to the next act', async () => {
    const { house, file, election, last } = await told(tales.certifiedElection());
    rmSync(file(vaultPath.entry(election, last)));
    expect(await sweep(house, undefined, all)).toEqual(sound);
  });

  it('counts certificates whose copy is missing', async () => {
    const { house, file, election } = await told(tales.certifiedElection());
    rmSync(file(vaultPath.certificate(election, 'committee', 1)));
    expect(await sweep(house, undefined, all)).toEqual({ ...sound, certificatesMissing: 1 });
  });

  it('tells for how many whole hours the oldest round has been open, since its attendance', async () => {
    const { house, clock } = await told(vote(prepare(new Story()), plainVote));
    expect((await sweep(house, undefined, all)).openHours).toBe(0);
    const now = Date.parse(clock.time);
    clock.time = new Date(now + 5 * 3_600_000).toISOString();
    expect((await sweep(house, undefined, all)).openHours).toBe(5);
  });

  it('accuses no ledger of a service that is busy: it fails, to be tried again', async () => {
    const { house } = await told(tales.declaredElection());
    const get = () => Promise.reject(new Fault('cloud-busy', { service: 'S3' }));
    const busy: House = { ...house, vault: overriding(house.vault, { get }) };
    await expect(sweep(busy, undefined, all)).rejects.toMatchObject({ found: { code: 'cloud-busy' } });
  });

  it('misses a ledger that only the vault has', async () => {
    const { house, folder, election, last } = await told(tales.declaredElection());
    expect(await lostLedgers(house)).toEqual([]);
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    database.exec('DELETE FROM heads');
    database.close();
    expect(await lostLedgers(house)).toMatchObject([
      { code: 'ledger-rolled-back', numbers: { election, seq: 0, kept: last } },
    ]);
  });

  it('stops when told, and goes on from there', async () => {
    const { house } = await makeHouse();
    const ids = Array.from({ length: 30 }, (_, index) => `469021101-2026-e${String(index).padStart(2, '0')}`);
    for (const id of ids) await house.store.append(appendAt(id, 1));
    const first = await sweep(house, undefined, () => false);
    expect(first).toMatchObject({ elections: 25, next: ids[24] });
    // None of these heads was ever signed, so each is found out.
    expect(first.broken).toHaveLength(25);
    const second = await sweep(house, first.next, () => false);
    expect(second.elections).toBe(5);
    expect(second.next).toBeUndefined();
  });
});
