import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../support/definition.ts';
import { expectStatus, openService, payloadOf, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

/** Sends a convening with some of it said otherwise, to an official home unless told of another. */
async function convene(change: object, fields: object = {}, service?: Service) {
  const at = service ?? (await openService());
  const story = new Story();
  await at.tell(story);
  const definition = { ...definitionOf(), ...change };
  return at.act(story, 'convened', { definition, election: definition.id, ...fields }, ['organiser']);
}

describe('convening', () => {
  it('opens a ledger, and the same again is the same', async () => {
    const service = await openService();
    const story = new Story();
    await service.tell(story);
    const envelope = story.sign(story.actPayload('convened', { definition: story.definition }), 'act', [
      'organiser',
    ]);
    const first = await service.call('POST', '/v1/elections', envelope);
    expectStatus(first, 201);
    expect(payloadOf(first.json.envelope)).toMatchObject({ election: story.definition.id, seq: 1 });
    expect(first.json.body).toMatchObject({ type: 'convened', seq: 1 });
    const again = await service.call('POST', '/v1/elections', envelope);
    expect([again.status, again.text]).toEqual([200, first.text]);
    for (const change of [{}, { title: '另一次会议' }]) {
      expect(saying(await convene(change, { nonce: 'another-nonce-0001' }, service))).toEqual([
        409,
        'election-exists',
      ]);
    }
  });

  it.each<[string, object, (number | string)[]]>([
    ['an id of another place', { id: '469021102-2026-congress' }, [422, 'election-id']],
    ['a committee that is not one level up', { superior: '46' }, [422, 'superior-differs']],
    ['two stations of one id', { stations: [{ id: 's1' }, { id: 's1' }] }, [422, 'id-repeated']],
    [
      'two candidates of one name',
      {
        contests: [
          tales.contest({
            candidates: [
              { id: 'a', name: '丁一' },
              { id: 'b', name: '丁　一' },
              { id: 'c', name: '王强' },
            ],
          }),
        ],
      },
      [422, 'name-repeated'],
    ],
    [
      'an equal-number contest of unequal numbers',
      { contests: [tales.contest({ method: 'equal' })] },
      [422, 'equal-candidates'],
    ],
    ['rules nobody knows', { rules: '1999' }, [422, 'field-malformed']],
    [
      'a fraction over one',
      { rules: { base: '2020', quorum: { over: [5, 4] } } },
      [422, 'fraction-over-one'],
    ],
    ['one signature a bundle', { signatures: 1 }, [422, 'field-malformed']],
    ['`__proto__` for an id', { stations: [{ id: '__proto__' }] }, [422, 'field-malformed']],
    ['a field nobody foresaw', { colour: 'red' }, [422, 'field-unknown']],
    ['the key of another service', { service: 'A'.repeat(43) }, [409, 'service-differs']],
  ])('refuses %s', async (_what, change, expected) => {
    expect(saying(await convene(change))).toEqual(expected);
  });

  it('says all that is wrong with a definition at once', async () => {
    const { codes } = await convene({ superior: '46', stations: [{ id: 's1' }, { id: 's1' }] });
    expect(codes).toEqual(['superior-differs', 'id-repeated']);
  });

  it('is of the election its payload names', async () => {
    expect(saying(await convene({}, { election: '469021101-2026-other' }))).toEqual([
      409,
      'election-differs',
    ]);
  });

  it('takes no official election into a sample, and a rehearsal anywhere', async () => {
    const sample = await openService(({ house }) => ({ config: { ...house.config, mode: 'sample' } }));
    expect(saying(await convene({}, {}, sample))).toEqual([409, 'official-in-sample']);
    expect((await convene({ mode: 'rehearsal' }, {}, sample)).status).toBe(201);
    expect((await convene({ mode: 'rehearsal' })).status).toBe(201);
  });
});
