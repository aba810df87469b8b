import { describe, expect, it } from 'vitest';
import { makeActor } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { expectStatus, openService, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const id = '469021101-2026-congress';
const other = '469021101-2026-other';

async function office() {
  const service = await openService();
  const first = new Story();
  await service.tell(steps.prepare(first));
  await service.tell(new Story({ id: other }));
  return { service, cast: first.cast };
}

describe('the elections a reader may open', () => {
  it('are those at or under their place, by what is on the door', async () => {
    const { service, cast } = await office();
    for (const reader of [cast.keyerA, cast.chair, cast.chief, cast.organiser, cast.county, cast.auditor]) {
      const answer = await service.get('/v1/elections', reader);
      expectStatus(answer, 200);
      const { title, date, mode, jurisdiction } = steps.prepare(new Story()).definition;
      expect(answer.json.elections[0]).toEqual({ election: id, title, date, mode, jurisdiction });
      expect(answer.json.elections).toHaveLength(1);
    }
  });

  it('are not those of another place', async () => {
    const { service, cast } = await office();
    const away = makeActor('keyer', { actor: 'away', person: '何静', jurisdiction: '469021102' });
    await service.enrol(away, cast.county);
    expect((await service.get('/v1/elections', away)).json).toEqual({ elections: [] });
  });

  it('are the one that a key is bound to', async () => {
    const { service, cast } = await office();
    for (const [actor, election, found] of [
      ['keyer-8', id, [id]],
      ['keyer-9', other, []],
    ] as const) {
      const bound = makeActor('keyer', { actor, person: actor, election });
      await service.enrol(bound, cast.county);
      const { json } = await service.get('/v1/elections', bound);
      expect(json.elections.map(({ election: of }: { election: string }) => of)).toEqual(found);
    }
  });

  it('are told to nobody without a token, and go on from no foreign place', async () => {
    const { service, cast } = await office();
    expect((await service.call('GET', '/v1/elections')).status).toBe(401);
    expect(saying(await service.get('/v1/elections?cursor=!', cast.chair))).toEqual([422, 'cursor-unknown']);
  });

  it('hide none beside a damaged one', async () => {
    const { service, cast } = await office();
    await service.tell(steps.prepare(new Story({ id: '469021101-2026-second' })));
    const { head } = await service.house.store.read(id, {});
    expect(head).toBeDefined();
    const { store } = service.house;
    const board = store.board.bind(store);
    store.board = async (...given) => {
      const page = await board(...given);
      return {
        ...page,
        items: page.items.map((item) => (item.election === id ? { ...item, state: '{}' } : item)),
      };
    };
    const { json } = await service.get('/v1/elections', cast.chair);
    expect(json.elections).toHaveLength(1);
    expect(json.faults[0].code).toBe('head-altered');
  });
});
