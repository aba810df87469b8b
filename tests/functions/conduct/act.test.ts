import { describe, expect, it } from 'vitest';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { expectStatus, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const cast = makeHall();
const path = '/v1/elections/469021101-2026-congress';

describe('an act', () => {
  const resolved = { what: '通过大会议程', for: 40, against: 0, abstain: 0 };

  it('sent again gets the very same receipt, also after others came between', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const envelope = story.sign(story.actPayload('meeting-resolved', resolved), 'act', ['chair']);
    const first = await service.call('POST', `${path}/acts`, envelope);
    expectStatus(first, 201);
    expectStatus(await service.act(story, 'meeting-resolved', resolved, ['chair']), 201);
    const again = await service.call('POST', `${path}/acts`, envelope);
    expect([again.status, again.text]).toEqual([200, first.text]);
  });

  it('keeps its nonce for ever', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const { nonce } = story.actPayload('meeting-resolved', resolved) as { nonce: string };
    expectStatus(await service.act(story, 'meeting-resolved', { ...resolved, nonce }, ['chair']), 201);
    const other = { ...resolved, what: '通过工作报告', nonce };
    expect(saying(await service.act(story, 'meeting-resolved', other, ['chair']))).toEqual([
      409,
      'nonce-used',
    ]);
    expect(
      saying(await service.act(story, 'meeting-resolved', { ...resolved, nonce: 'short' }, ['chair'])),
    ).toEqual([422, 'field-malformed']);
  });

  it('that stands on what its signers saw is refused once the head has moved, and without a head', async () => {
    const story = steps.attend(steps.prepare(new Story()));
    steps.bringBack(steps.issue(story, { s1: 30, s2: 18 }), steps.plainVote);
    const { service } = await told(story);
    const round = { contest: 'committee', round: 1, verdict: 'valid' };
    const { expect: _head, ...without } = story.actPayload('round-declared', round) as { expect: string };
    const blind = await service.call('POST', `${path}/acts`, story.sign(without, 'act', ['chair']));
    expect(saying(blind)).toEqual([422, 'expect-missing']);
    const seen = story.sign(story.actPayload('round-declared', round), 'act', ['chair']);
    expectStatus(await service.act(story, 'meeting-resolved', resolved, ['chair']), 201);
    const moved = await service.call('POST', `${path}/acts`, seen);
    expect(saying(moved)).toEqual([409, 'head-moved']);
    const { json } = await service.get(path, cast.chair);
    expect(moved.json.findings[0].numbers).toMatchObject({ head: json.head, seq: json.seq });
    const now = story.sign({ ...story.actPayload('round-declared', round), expect: json.head }, 'act', [
      'chair',
    ]);
    expectStatus(await service.call('POST', `${path}/acts`, now), 201);
  });

  it.each<[string, object, (number | string)[]]>([
    ['an unknown type', { type: 'ballots-burned' }, [422, 'act-unknown']],
    ['a type only the service writes', { type: 'batch-accepted' }, [422, 'act-unknown']],
    ['`constructor` for a type', { type: 'constructor' }, [422, 'act-unknown']],
    ['another election', { election: '469021101-2026-other' }, [409, 'election-differs']],
    ['a field too many', { colour: 'red' }, [422, 'field-unknown']],
    ['a time without milliseconds', { saidAt: '2026-11-22T08:00:00Z' }, [422, 'field-malformed']],
    ['a negative number', { for: -1 }, [422, 'field-malformed']],
    ['a fraction', { for: 0.5 }, [422, 'field-malformed']],
  ])('of %s is refused', async (_what, change, expected) => {
    const { service, story } = await told(steps.prepare(new Story()));
    const payload = { ...story.actPayload('meeting-resolved', resolved), ...change };
    const answer = await service.call('POST', `${path}/acts`, story.sign(payload, 'act', ['chair']));
    expect(saying(answer)).toEqual(expected);
  });

  it('of an election nobody convened, or of a contest that is not there, is refused', async () => {
    const { service, story } = await told(new Story());
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      404,
      'election-unknown',
    ]);
    const known = await told(steps.prepare(new Story()));
    const nowhere = { contest: 'constructor', round: 1 };
    const answer = await known.service.act(known.story, 'tally-released', nowhere, ['chief']);
    expect(saying(answer)).toEqual([409, 'contest-unknown']);
  });

  it('belongs to its own call; what a superior may sign alone comes with the rulings too', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const send = (
      call: string,
      type: 'meeting-approved' | 'meeting-resolved' | 'incident-recorded',
      fields: object,
      by: 'chair' | 'county',
    ) => service.call('POST', `${path}/${call}`, story.sign(story.actPayload(type, fields), 'act', [by]));
    const approved = { requestNo: '1', replyNo: '2', date: '2026-11-01' };
    const incident = { number: 'case-1', channel: '12380-phone', kind: 'faction' };
    expect(saying(await send('acts', 'meeting-approved', approved, 'county'))).toEqual([409, 'call-differs']);
    expect(saying(await send('rulings', 'meeting-resolved', resolved, 'chair'))).toEqual([
      409,
      'call-differs',
    ]);
    expectStatus(await send('rulings', 'incident-recorded', incident, 'county'), 201);
    expectStatus(await send('acts', 'incident-recorded', { ...incident, number: 'case-2' }, 'county'), 201);
  });
});
