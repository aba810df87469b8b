import { describe, expect, it } from 'vitest';
import { inPhase } from '../support/phases.ts';
import { expectStatus, openService, payloadOf, type Service } from '../support/service.ts';
import type { Story } from '../support/story.ts';
import { makeToken } from '../support/token.ts';

/** A count under way in a service whose clock can be set; `right` is the time it is. */
async function counting() {
  const service = await openService();
  const story = inPhase('counting');
  await service.tell(story);
  const right = service.clock.time;
  const set = (seconds: number) => {
    service.clock.time = new Date(Date.parse(right) + seconds * 1000).toISOString();
  };
  return { service, story, right, set };
}

const resolve = (service: Service, story: Story) =>
  service.act(story, 'meeting-resolved', { what: '休会', for: 48, against: 0, abstain: 0 }, ['chair']);

const ledger = async (service: Service, story: Story) => {
  const { text } = await service.get(`/v1/elections/${story.definition.id}/ledger`, story.cast.auditor);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly at: string });
};

const day = 86_400;

describe('the service’s clock', () => {
  it('set back a little gives the next entry the time of the last', async () => {
    const { service, story, right, set } = await counting();
    expectStatus(await resolve(service, story), 201);
    set(-100);
    expectStatus(await resolve(service, story), 201);
    expect((await ledger(service, story)).slice(-2).map((entry) => entry.at)).toEqual([right, right]);
  });

  it.each([600, day, 20 * 365 * day])(
    'set back by %d seconds keeps acts and bundles out, and says so with both times',
    async (seconds) => {
      const { service, story, right, set } = await counting();
      expectStatus(await resolve(service, story), 201);
      set(-seconds);
      const pile = { station: 's1', batch: '01', ballots: [{ count: 30, marks: 'oox' }] };
      for (const answer of [await resolve(service, story), await service.bundle(story, pile)]) {
        expect([answer.status, answer.codes]).toEqual([503, ['clock-behind']]);
        expect(answer.json.findings[0].numbers).toEqual({ now: service.clock.time, last: right });
      }
      set(1);
      expectStatus(await resolve(service, story), 201);
    },
  );

  it('set forward past everybody’s term takes nothing of them, and takes it again once it is right', async () => {
    const { service, story, set } = await counting();
    set(2 * 365 * day);
    expect(await resolve(service, story)).toMatchObject({
      status: 403,
      codes: ['key-expired', 'key-expired'],
    });
    set(1);
    expectStatus(await resolve(service, story), 201);
  });

  it('set forward for a while leaves times that never run backwards: acts wait until it is that time', async () => {
    const { service, story, right, set } = await counting();
    set(day);
    const { json } = await resolve(service, story);
    expect(payloadOf(json.envelope).format).toBe('scrutineer/receipt@1');
    set(0);
    expect((await resolve(service, story)).codes).toEqual(['clock-behind']);
    set(day);
    expectStatus(await resolve(service, story), 201);
    const times = (await ledger(service, story)).map((entry) => entry.at);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)! > right).toBe(true);
  });

  it.each([-day, day])(
    'off by %d seconds refuses tokens made by the right time, and says what time it has',
    async (seconds) => {
      const { service, story, right, set } = await counting();
      set(seconds);
      const { actor, key } = story.cast.auditor;
      const authorization = `Bearer ${makeToken({ iss: actor, key, at: right })}`;
      const answer = await service.get(`/v1/elections/${story.definition.id}`, undefined, { authorization });
      expect([answer.status, answer.codes]).toEqual([401, ['token-time']]);
      expect(answer.json.detail).toContain(service.clock.time);
    },
  );
});
