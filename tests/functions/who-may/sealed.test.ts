import { describe, expect, it } from 'vitest';
import type { Role } from '../../../core/ledger/registration.ts';
import { makeActor, type TestActor } from '../../support/actors.ts';
import { sealing } from '../../support/sealing.ts';
import { expectStatus, saying } from '../../support/service.ts';
import { cast, holders, openHall, township } from './hands.ts';
import { roles } from './table.ts';

const id = '469021101-2026-congress';
const { document, path } = sealing(id);
const barred = [403, 'reader-not-entitled'];

/** Of each role: its holder here, somebody elsewhere, and somebody here who is bound to another election. */
const askers: readonly (readonly [Role, TestActor, boolean])[] = roles.flatMap(
  (role) =>
    [
      [role, holders[role][0], true],
      [role, makeActor(role, { actor: `${role}-5`, person: `邻镇五${role}`, jurisdiction: township }), false],
      [
        role,
        makeActor(role, { actor: `${role}-6`, person: `他项六${role}`, election: `${id}-other` }),
        false,
      ],
    ] as const,
);

describe('what is sealed', () => {
  it('is put there by organiser, superior and supervision of its place, and by nobody else', async () => {
    const { service } = await openHall(askers.filter(([, , own]) => !own).map(([, actor]) => actor));
    for (const [role, actor, own] of askers) {
      const allowed = own && ['organiser', 'superior', 'supervision'].includes(role);
      const { document: each, path: url } = sealing(id, { persons: [{ id: actor.actor, facts: {} }] });
      const answer = await service.call('PUT', url, each, { as: actor });
      expect([actor.actor, ...saying(answer)]).toEqual([actor.actor, ...(allowed ? [201] : barred)]);
    }
    expect(saying(await service.call('PUT', path, document, { as: service.root }))).toEqual(barred);
  });

  it('is read by organiser and superior of its place, and by nobody else, a root neither', async () => {
    const { service } = await openHall(askers.filter(([, , own]) => !own).map(([, actor]) => actor));
    expectStatus(await service.call('PUT', path, document, { as: cast.organiser }), 201);
    for (const [role, actor, own] of askers) {
      const allowed = own && ['organiser', 'superior'].includes(role);
      const answer = await service.get(path, actor);
      expect([actor.actor, ...saying(answer)]).toEqual([actor.actor, ...(allowed ? [200] : barred)]);
      if (!allowed) expect(answer.text).not.toMatch(/1980-02-29|不外传/);
    }
    expect(saying(await service.get(path, service.root))).toEqual(barred);
    expect(saying(await service.get(path))).toEqual([401, 'token-missing']);
  });
});
