import { expect, it } from 'vitest';
import { countOrphans } from '../../../functions/ledger/orphans.ts';
import { prepare } from '../../support/hall.ts';
import { makeHouse } from '../../support/house.ts';
import { retell } from '../../support/retell.ts';
import { Story } from '../../support/story.ts';

it('envelopes that no entry names are counted, those of any ledger are not', async () => {
  const { house, clock } = await makeHouse();
  expect(await countOrphans(house)).toBe(0);
  await retell(prepare(new Story()), house, clock);
  expect(await countOrphans(house)).toBe(0);
  for (const hex of ['ab', 'cd']) {
    await house.vault.put(`envelopes/${hex.repeat(32)}.json`, new TextEncoder().encode('{}'));
  }
  expect(await countOrphans(house)).toBe(2);
});
