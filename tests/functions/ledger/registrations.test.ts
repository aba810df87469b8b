import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { makeActor } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

/** Changes the database behind the service's back. */
function edit({ folder }: Service, sql: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
}

it('a provisional scrutineer is not confirmed by a row that says so', async () => {
  const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
  const provisional = makeActor('scrutineer', { ...elected, provisional: true });
  const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
  story.enrol(provisional, 'chair', 'organiser');
  steps.release(steps.upload(story, steps.plainVote));
  const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
  story.act('count-signed', count, ['chief', provisional]);
  steps.declare(story);
  const service = await openService();
  await service.tell(story);
  const certified = { contest: 'committee', resultDigest: story.digest(), replyNo: '批〔2026〕9号' };
  const certify = async () => saying(await service.act(story, 'result-certified', certified, ['county']));
  edit(service, `UPDATE actors SET earlier = links WHERE actor = 'elected'`);
  expect(await certify()).toEqual([409, 'provisional-unconfirmed']);
  edit(service, `DELETE FROM actors WHERE actor = 'elected'`);
  expect(await certify()).toEqual([409, 'provisional-unconfirmed']);
});
