import { describe, expect, it } from 'vitest';
import { verify } from '../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { folderOf } from '../../support/folder.ts';
import {
  congressOf,
  declaredUnit,
  figures,
  mixed,
  reviewedCongress,
  reviewOf,
  unit,
} from '../../support/linked.ts';
import { openService, saying } from '../../support/service.ts';
import type { Story } from '../../support/story.ts';

const first = unit('b01', mixed);
const silent = unit('b02');

/** A service that was told these elections, each as far as it has come. */
async function serviceOf(...stories: readonly Story[]) {
  const service = await openService();
  for (const story of stories) await service.tell(story);
  return service;
}

describe('a congress and its units, each a ledger of its own', () => {
  it('are read together: what the units’ ledgers certified stands in the congress’s, for whoever has only that', async () => {
    const congress = reviewedCongress([first, silent]);
    // Telling it, the service finds by itself what the story found, to the byte.
    await serviceOf(first, silent, congress);
    expect(verify(folderOf(congress), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });

  it('of whose delegates too little is known has no electors until the superior says why', async () => {
    const congress = congressOf([first, silent]);
    const service = await serviceOf(first, silent, congress);
    const units = [reviewOf(first), reviewOf(silent)];
    expect(
      saying(await service.act(congress, 'credentials-reviewed', { units, figures }, ['organiser'])),
    ).toEqual([201]);
    const confirmed = { contest: 'committee', electors: 4, exempt: [] };
    const confirm = async (fields: object) =>
      saying(await service.act(congress, 'electors-confirmed', { ...confirmed, ...fields }, ['county']));
    expect(await confirm({})).toEqual([409, 'delegates-unexplained']);
    expect(await confirm({ reason: '已逐人核实' })).toEqual([201]);
  });

  it.each<[string, () => Story, Parameters<typeof congressOf>[1], object, string]>([
    ['nobody certified', () => declaredUnit('b03'), {}, {}, 'unit-not-certified'],
    ['nobody planned', () => first, {}, { election: '469021101-2026-b09' }, 'unit-unknown'],
    [
      'elected for another number of seats',
      () => first,
      { units: [planned(first, 3)] },
      {},
      'unit-seats-differ',
    ],
    [
      'names another congress',
      () => unit('b03', mixed, { parent: '469021101-2025-delegates' }),
      {},
      {},
      'unit-other-parent',
    ],
  ])('refuses a unit that %s', async (_what, tell, fields, change, code) => {
    const own = tell();
    const congress = congressOf([own], fields);
    const service = await serviceOf(own, congress);
    const review = { units: [reviewOf(own, change)], figures };
    const answer = await service.act(congress, 'credentials-reviewed', review, ['organiser']);
    expect(saying(answer)).toEqual([409, code]);
  });
});

function planned(story: Story, delegates: number) {
  return { election: story.definition.id, contest: 'delegates', delegates };
}
