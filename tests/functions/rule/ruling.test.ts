import { describe, expect, it } from 'vitest';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, payloadOf, type Service, saying, told } from '../../support/service.ts';
import { type Signer, Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const election = '469021101-2026-congress';
const contest = 'committee';
const phaseOf = async (service: Service) =>
  (await service.get(`/v1/elections/${election}`, cast.county)).json.contests[0].phase;

describe('approvals', () => {
  it('come before anybody counts heads, the slate’s for the paper as it stands', async () => {
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    const { service } = await told(story);
    const ruling = async (type: ActType, fields: object) =>
      saying(await service.act(story, type, fields, ['county']));
    const other = { contest, paper: `sha256:${'ab'.repeat(32)}` };
    expect(await ruling('slate-approved', other)).toEqual([409, 'paper-differs']);
    expect(await ruling('electors-confirmed', { contest, electors: 0, exempt: [] })).toEqual([
      422,
      'due-below-one',
    ]);
    const exempt = [{ kind: 'serving-sentence', count: 50, superiorConsent: true, meetingApproval: true }];
    expect(await ruling('electors-confirmed', { contest, electors: 50, exempt })).toEqual([
      422,
      'due-below-one',
    ]);
    const attendance = {
      contest,
      round: 1,
      electors: 50,
      present: 48,
      exempt: [],
      absent: { affairs: 2, illness: 0, leave: 0, other: 0 },
    };
    const early = await service.act(story, 'attendance-recorded', attendance, ['chair', 'chief']);
    expect(saying(early)).toEqual([
      409,
      'phase-wrong',
      'meeting-not-approved',
      'electors-not-confirmed',
      'slate-not-approved',
    ]);
  });

  it('of a slate with too narrow a margin, or of unequal numbers, are refused', async () => {
    for (const [fields, code] of [
      [{ seats: 3 }, 'margin-too-small'],
      [{ method: 'equal', seats: 3 }, undefined],
    ] as const) {
      const story = new Story({ contests: [tales.contest(fields)] });
      story.act('convened', { definition: story.definition }, ['organiser']);
      const { service } = await told(story);
      const { paper } = story.contest().rounds[0]!;
      const answer = await service.act(story, 'slate-approved', { contest, paper }, ['county']);
      expect(saying(answer)).toEqual(code ? [409, code] : [201]);
    }
  });

  it('follow a slate submitted anew', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const candidates = [...story.contest().candidates, { id: 'c4', name: '李四' }];
    story.act('slate-submitted', { contest, stage: 'formal', candidates }, ['organiser']);
    await service.tell(story);
    expect(await phaseOf(service)).toBe('draft');
    story.act('slate-approved', { contest, paper: story.contest().rounds[0]!.paper }, ['county']);
    await service.tell(story);
    expect(await phaseOf(service)).toBe('ready');
  });
});

describe('a certification', () => {
  const certify = (service: Service, story: Story, fields: object = {}, by: Signer = 'county') =>
    service.act(
      story,
      'result-certified',
      { contest, resultDigest: story.digest(), replyNo: '批9', ...fields },
      [by],
    );

  it('names the digest of the contest’s last round, and the head its signer saw', async () => {
    const { service, story } = await told(tales.declaredElection());
    const other = `sha256:${'ab'.repeat(32)}`;
    expect(saying(await certify(service, story, { resultDigest: other }))).toEqual([409, 'result-differs']);
    expect(saying(await certify(service, story, { expect: other }))).toEqual([409, 'head-moved']);
    expect(saying(await certify(service, story))).toEqual([201]);
    expect(await phaseOf(service)).toBe('certified');
  });

  it('issues a certificate signed by the service, of ledger and bundles and nothing else', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const { json } = await service.get(`/v1/results/${election}/${contest}/1`, cast.county);
    const body = digestOf(json.body, nodeCrypto.sha256);
    expect(payloadOf(json.envelope)).toEqual({
      format: 'scrutineer/certificate@1',
      election,
      contest,
      version: 1,
      body,
    });
    expect(json.body).toEqual(story.certificates[0]);
  });

  it('waits until ties, shortfalls, findings, scans and incidents are settled', async () => {
    const excess = { ...steps.plainVote, issued: { s1: 29, s2: 20 } };
    for (const [story, code] of [
      [tales.tiedElection(), 'tie-open'],
      [tales.shortTwice(), 'shortfall-open'],
      [tales.declaredElection(excess), 'finding-open'],
      [tales.sheetDeclared(), 'scan-missing'],
    ] as const) {
      const { service } = await told(story);
      expect(saying(await certify(service, story, {}, story.superior))[1]).toBe(code);
    }
    const { service, story } = await told(tales.declaredElection());
    const incident = { number: 'case-1', channel: '12380-phone', kind: 'voteBuying', about: 'c1' };
    story.act('incident-recorded', incident, ['supervision']);
    await service.tell(story);
    expect(saying(await certify(service, story))).toEqual([409, 'incident-open']);
    story.act('incident-closed', { number: 'case-1', outcome: 'unfounded' }, ['county']);
    await service.tell(story);
    expect(saying(await certify(service, story))).toEqual([201]);
  });

  it('takes an explained finding, explained by chief or superior', async () => {
    const story = tales.declaredElection({ ...steps.plainVote, issued: { s1: 29, s2: 20 } });
    const { service } = await told(story);
    const explained = {
      contest,
      round: 1,
      code: 'station-excess-returned',
      at: '/stations/0',
      reason: '票箱混放，已核对',
    };
    const wrong = await service.act(story, 'finding-explained', { ...explained, at: '/stations/1' }, [
      'chief',
    ]);
    expect(saying(wrong)).toEqual([409, 'finding-unknown']);
    story.act('finding-explained', explained, ['chief']);
    story.act('finding-explained', { ...explained, code: 'issued-exceeds-present', at: '/stations' }, [
      'county',
    ]);
    await service.tell(story);
    expect(saying(await certify(service, story))).toEqual([201]);
  });
});

describe('what a superior sends back or annuls', () => {
  it('goes back to the hall, is counted again and certified', async () => {
    const { service, story } = await told(tales.declaredElection());
    const fields = { contest, resultDigest: story.digest(), reason: '报告单有误' };
    story.act('result-returned', fields, ['county']);
    await service.tell(story);
    expect(await phaseOf(service)).toBe('sent-back');
    story.act('count-reopened', { contest, round: 1, case: 'b', reason: '复核' }, ['chief', 'chair']);
    await service.tell(steps.certify(steps.declare(steps.sign(steps.release(story)))));
    expect(await phaseOf(service)).toBe('certified');
  });

  it('is annulled in two steps, the second by the committee above', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const confirm = (by: Signer) =>
      service.act(story, 'annulment-confirmed', { contest, reference: '市批1' }, [by]);
    expect(saying(await confirm('city'))).toEqual([409, 'annulment-not-proposed']);
    const fields = { contest, resultDigest: story.digest(), reason: '违反党章' };
    story.act('annulment-proposed', fields, ['county']);
    await service.tell(story);
    expect(await phaseOf(service)).toBe('certified');
    expect(saying(await confirm('county'))).toEqual([403, 'signer-jurisdiction']);
    expect(saying(await confirm('city'))).toEqual([201]);
    expect(await phaseOf(service)).toBe('annulled');
  });
});

describe('a candidate struck', () => {
  it('before ballots go out comes off the paper, which is approved anew', async () => {
    const candidates = [...tales.contest({}).candidates, { id: 'c4', name: '李四' }];
    const { service, story } = await told(
      steps.prepare(new Story({ contests: [tales.contest({ candidates })] })),
    );
    const { paper } = story.contest().rounds[0]!;
    story.act('candidate-struck', { contest, candidate: 'c4', reason: '不符合资格' }, ['county']);
    await service.tell(story);
    expect(await phaseOf(service)).toBe('draft');
    const old = await service.act(story, 'slate-approved', { contest, paper }, ['county']);
    expect(saying(old)).toEqual([409, 'paper-differs']);
  });

  it('after that leaves the chair to void the round, or the superior to let it stand', async () => {
    const voided = await told(tales.strikeAfterIssue());
    steps.bringBack(voided.story, steps.plainVote);
    await voided.service.tell(steps.pronounce(voided.story, 'void'));
    expect(await phaseOf(voided.service)).toBe('void');
    const { service, story } = await told(tales.strikeAfterIssue());
    steps.pronounce(steps.bringBack(story, steps.plainVote), 'valid');
    steps.sign(steps.release(steps.upload(story, steps.plainVote)));
    await service.tell(story);
    const { json } = await service.get(`/v1/elections/${election}`, cast.county);
    expect(json.contests[0].blockers).toMatchObject([
      { code: 'finding-open', numbers: { code: 'margin-too-small' } },
    ]);
    story.act('seat-referred', { contest, round: 1, cause: 'strike' }, ['chair']);
    story.act('referral-answered', { contest, round: 1, answer: 'stands' }, ['county']);
    await service.tell(steps.certify(steps.declare(story)));
  });

  it('is one of this round', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const fields = { contest, candidate: 'constructor', reason: '取消' };
    expect(saying(await service.act(story, 'candidate-struck', fields, ['county']))).toEqual([
      409,
      'candidate-unknown',
    ]);
  });
});

describe('two services', () => {
  it('keep ledgers of their own: what one accepted the other never heard of', async () => {
    const { story } = await told(tales.declaredElection());
    const elsewhere = await openService();
    await elsewhere.tell(new Story());
    const answer = await elsewhere.act(
      story,
      'result-certified',
      { contest, resultDigest: story.digest(), replyNo: '9' },
      ['county'],
    );
    expect(saying(answer)).toEqual([404, 'election-unknown']);
  });
});
