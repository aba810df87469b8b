import { describe, expect, it } from 'vitest';
import { digestBytes, digestHex } from '../../../core/ledger/canonical.ts';
import type { Role } from '../../../core/ledger/registration.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, type TestActor } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import type { Asker } from '../../support/service.ts';
import type { Story } from '../../support/story.ts';
import { cast, holders, openHall, township } from './hands.ts';
import { roles, rows } from './table.ts';

describe('who may read', () => {
  const reading = rows.get('read: election · jurisdiction · evidence')!;
  const cellsOf = (role: Role) => reading.get(role === 'supervision' ? 'auditor' : role)!.split(' · ');
  const id = '469021101-2026-congress';
  const scan = new TextEncoder().encode('%PDF-1.7 slip');
  const scanUrl = `/v1/elections/${id}/scans/${digestHex(digestBytes(scan, nodeCrypto.sha256))}`;

  /** Each call with the column of the table's last row that it belongs to. */
  const calls = (story: Story): readonly (readonly [column: 0 | 1 | 2, url: string])[] => [
    [0, `/v1/elections/${id}`],
    [0, `/v1/elections/${id}/papers/${digestHex(story.contest().rounds[0]!.paper)}`],
    [0, `/v1/elections/${id}/tally?contest=committee&round=1`],
    [0, `/v1/elections/${id}/slips`],
    [0, `/v1/elections/${id}/slips?contest=committee&round=1&slip=5`],
    [0, `/v1/elections/${id}/ledger`],
    [0, scanUrl],
    [1, '/v1/jurisdictions/469021101/board'],
    [1, '/v1/jurisdictions/469021101/results'],
    [1, '/v1/jurisdictions/469021101/summary'],
    [1, `/v1/results/${id}/committee`],
    [1, `/v1/results/${id}/committee/1`],
    [2, `/v1/elections/${id}/evidence`],
  ];

  const askers: readonly (readonly [Role, TestActor, boolean])[] = roles.flatMap(
    (role) =>
      [
        [role, holders[role][0], true],
        [
          role,
          makeActor(role, { actor: `${role}-3`, person: `邻镇三${role}`, jurisdiction: township }),
          false,
        ],
        [
          role,
          makeActor(role, { actor: `${role}-4`, person: `他项四${role}`, election: `${id}-other` }),
          false,
        ],
      ] as const,
  );

  it('follows the table: every role, call, place and election', async () => {
    const { service, story } = await openHall(askers.filter(([, , own]) => !own).map(([, actor]) => actor));
    steps.declare(
      steps.sign(steps.release(steps.upload(story, { stations: { s1: steps.plainVote.stations['s1']! } }))),
    );
    steps.certify(steps.attachScan(story, { digest: digestBytes(scan, nodeCrypto.sha256) }));
    await service.tell(story);
    expect((await service.call('PUT', scanUrl, scan, { as: cast.chair })).status).toBe(201);
    for (const [role, actor, own] of askers) {
      for (const [column, url] of calls(story)) {
        const { status, codes, text } = await service.get(url, actor);
        const allowed = own && cellsOf(role)[column] !== '–';
        const expected = allowed ? [200, []] : [403, ['reader-not-entitled']];
        expect({ as: actor.actor, url, is: [status, codes] }).toEqual({ as: actor.actor, url, is: expected });
        if (!allowed) expect(text).not.toMatch(/committee|王强|代表大会/);
      }
    }
    for (const [, url] of calls(story)) expect((await service.get(url)).codes).toEqual(['token-missing']);
    for (const [, url] of calls(story)) expect((await service.get(url, service.root)).status).toBe(200);
  });

  it('an overview reaches no further than the reader’s own place, and those under it', async () => {
    const { service } = await openHall();
    const seen = async (asker: Asker, code: string) =>
      (await service.get(`/v1/jurisdictions/${code}/board`, asker)).status;
    for (const [asker, code, status] of [
      [cast.organiser, '469021101', 200],
      [cast.organiser, '469021101-b03', 200],
      [cast.organiser, '469021', 403],
      [cast.organiser, '469021102', 403],
      [cast.county, '469021102', 200],
      [cast.county, '46', 403],
      [cast.county, '469022', 403],
      [cast.auditor, '469021101', 200],
      [cast.auditor, '4690', 403],
    ] as const) {
      expect([asker.actor, code, await seen(asker, code)]).toEqual([asker.actor, code, status]);
    }
  });

  it('who is registered is for superiors and roots to read', async () => {
    const { service } = await openHall();
    for (const role of roles) {
      const { status } = await service.get('/v1/actors', holders[role][0]);
      expect({ role, status }).toEqual({ role, status: role === 'superior' ? 200 : 403 });
    }
    expect((await service.get('/v1/actors', service.root)).status).toBe(200);
  });

  it('a scan is uploaded by scrutineers, the chair and the organiser of its election', async () => {
    const { service } = await openHall();
    const path = `/v1/elections/${id}/scans/${'ab'.repeat(32)}`;
    for (const role of roles) {
      const { codes } = await service.call('PUT', path, Buffer.from('%PDF-1.7'), { as: holders[role][0] });
      const mayUpload = ['scrutineer', 'chief', 'chair', 'organiser'].includes(role);
      expect({ role, codes }).toEqual({
        role,
        codes: [mayUpload ? 'scan-not-named' : 'reader-not-entitled'],
      });
    }
  });
});
