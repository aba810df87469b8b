import { describe, expect, it } from 'vitest';
import { makeActor } from '../../support/actors.ts';
import { cast, holders, openHall, strangers } from './hands.ts';
import { roles } from './table.ts';

describe('who may register', () => {
  const newcomer = (fields: Parameters<typeof makeActor>[1] = {}) =>
    makeActor('keyer', { actor: 'newcomer', person: '新来', ...fields });

  it('is a superior, or a root, of the place or above it, and nobody else', async () => {
    const { service } = await openHall([...strangers('superior').slice(0, 1)]);
    for (const role of roles.filter((each) => each !== 'superior')) {
      const { status, codes } = await service.enrol(newcomer(), holders[role][0]);
      expect({ role, status, codes }).toEqual({ role, status: 403, codes: ['registrar-not-entitled'] });
    }
    const wider = await service.enrol(newcomer(), strangers('superior')[0]!);
    expect([wider.status, wider.codes]).toEqual([403, ['registration-wider']]);
    const two = await service.enrol(newcomer(), cast.county, holders.superior[1]);
    expect([two.status, two.codes]).toEqual([403, ['registrar-not-entitled']]);
    expect((await service.enrol(newcomer(), cast.county)).status).toBe(201);
    const byRoot = newcomer({ actor: 'newcomer-2', person: '新来二' });
    expect((await service.enrol(byRoot, service.root)).status).toBe(201);
  });

  it('registers nobody wider than itself, in place or election', async () => {
    const clerk = makeActor('superior', {
      actor: 'clerk',
      person: '文书',
      election: '469021101-2026-congress',
    });
    const { service } = await openHall([clerk]);
    const wide = newcomer({ jurisdiction: '46' });
    for (const [actor, by] of [
      [wide, cast.county],
      [newcomer(), clerk],
      [newcomer({ election: '469021101-2026-other' }), clerk],
    ] as const) {
      const { status, codes } = await service.enrol(actor, by);
      expect([status, codes]).toEqual([403, ['registration-wider']]);
    }
    expect((await service.enrol(newcomer({ election: '469021101-2026-congress' }), clerk)).status).toBe(201);
  });

  it('in the hall is chair and organiser together, for a scrutineer of that election, provisionally', async () => {
    const { service } = await openHall();
    const elected = makeActor('scrutineer', {
      actor: 'elected',
      person: '当场推',
      election: '469021101-2026-congress',
      provisional: true,
    });
    for (const by of [[cast.chair], [cast.organiser], [cast.chair, cast.chief]]) {
      expect((await service.enrol(elected, ...by)).status).toBe(403);
    }
    expect((await service.enrol(elected, cast.chair, cast.organiser)).status).toBe(201);
    const plain = makeActor('scrutineer', { actor: 'plain', person: '当场二' });
    expect((await service.enrol(plain, cast.chair, cast.organiser)).status).toBe(403);
  });
});
