import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../core/ledger/acts/table.ts';
import { makeActor, makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const path = '/v1/elections/469021101-2026-congress';

describe('the hall', () => {
  /** Every phase from draft to declared, with the acts named as next there. */
  const course: readonly (readonly [(story: Story) => unknown, string, readonly string[]])[] = [
    [
      (story) => story.act('convened', { definition: story.definition }, ['organiser']),
      'draft',
      ['meeting-approved', 'electors-confirmed', 'slate-submitted', 'slate-approved'],
    ],
    [(story) => steps.prepare(story), 'ready', ['attendance-recorded']],
    [(story) => steps.attend(story, 30), 'not-quorate', ['attendance-recorded']],
    [(story) => steps.attend(story), 'quorate', ['ballots-issued']],
    [(story) => steps.issue(story, { s1: 30, s2: 18 }), 'voting', ['ballots-returned']],
    [(story) => steps.bringBack(story, steps.plainVote), 'voting', ['round-declared']],
    [(story) => steps.pronounce(story, 'valid'), 'counting', ['batch-accepted', 'tally-released']],
    [(story) => steps.upload(story, steps.plainVote), 'counted', ['tally-released']],
    [(story) => steps.release(story), 'counted', ['count-signed', 'write-in-resolved']],
    [(story) => steps.sign(story), 'signed', ['result-declared', 'write-in-resolved']],
    [(story) => steps.declare(story), 'declared', ['result-certified', 'result-returned']],
    [
      (story) => steps.certify(story),
      'certified',
      ['members-recorded', 'secretaries-approved', 'ballots-sealed'],
    ],
  ];

  it('goes from phase to phase, each saying what may come next', async () => {
    const service = await openService();
    const story = new Story();
    for (const [step, phase, next] of course) {
      step(story);
      await service.tell(story);
      const { json } = await service.get(path, cast.chair);
      expect(json).toMatchObject({ phase, seq: story.state!.seq, head: story.state!.head });
      expect(json.contests).toMatchObject([{ id: 'committee', phase, round: 1, kind: 'formal', next }]);
      for (const type of next) expect(rowOf(type as Parameters<typeof rowOf>[0])).toBeDefined();
    }
  });

  it('is told what stands between a contest and its next step', async () => {
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    const { service } = await told(story);
    const { json } = await service.get(path, cast.chair, { 'accept-language': 'en' });
    expect(json.contests[0].blockers).toMatchObject([
      {
        code: 'meeting-not-approved',
        severity: 'block',
        message: 'The superior committee has not approved the meeting.',
      },
      { code: 'electors-not-confirmed', at: '/contests/committee' },
      { code: 'slate-not-approved' },
    ]);
  });

  it('declares a wrong verdict only over a refusal', async () => {
    const story = steps.attend(steps.prepare(new Story()));
    steps.bringBack(steps.issue(story, { s1: 30, s2: 18 }), steps.plainVote);
    const { service } = await told(story);
    const fields = { contest: 'committee', round: 1, verdict: 'void' };
    expect(saying(await service.act(story, 'round-declared', fields, ['chair']))).toEqual([
      409,
      'verdict-wrong',
    ]);
  });

  it.each([
    [
      'a pile of nineteen beside another',
      [
        { batch: '01', papers: 19 },
        { batch: '02', papers: 29 },
      ],
      48,
    ],
    [
      'a pile of two hundred and one beside another',
      [
        { batch: '01', papers: 201 },
        { batch: '02', papers: 20 },
      ],
      221,
    ],
  ])('refuses %s', async (_which, piles, returned) => {
    const { service, story } = await told(
      steps.issue(steps.attend(steps.prepare(new Story(), 500), 480), { s1: 300 }),
    );
    const stations = [
      { id: 's1', returned, piles },
      { id: 's2', returned: 0, piles: [] },
    ];
    const fields = { contest: 'committee', round: 1, stations };
    expect(saying(await service.act(story, 'ballots-returned', fields, ['chair', 'chief']))).toEqual([
      422,
      'pile-size',
    ]);
  });

  it('signs only what a count anew gives, and only once every pile is in and the tally released', async () => {
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    const { service } = await told(story);
    const signed = async (resultDigest: string) =>
      saying(
        await service.act(story, 'count-signed', { contest: 'committee', round: 1, resultDigest }, [
          'chief',
          'scrutineerA',
        ]),
      );
    const wrong = `sha256:${'ab'.repeat(32)}`;
    expect(await signed(wrong)).toEqual([409, 'piles-missing', 'tally-not-released']);
    await service.tell(steps.release(steps.upload(story, steps.plainVote)));
    expect(await signed(wrong)).toEqual([409, 'result-differs']);
    expect(await signed(story.digest())).toEqual([201]);
  });

  it('reopens its own count by chief and chair, and a certified one not at all', async () => {
    const fields = { contest: 'committee', round: 1, case: 'a', reason: '复核' };
    const reopen = async (story: Story, by: Parameters<Service['act']>[3]) => {
      const { service } = await told(story);
      return saying(await service.act(story, 'count-reopened', fields, by));
    };
    expect(await reopen(tales.declaredElection(), ['county'])).toEqual([403, 'signature-missing']);
    expect(await reopen(tales.declaredElection(), ['chief', 'county'])).toEqual([403, 'signature-missing']);
    expect(await reopen(tales.declaredElection(), ['chief', 'chair'])).toEqual([201]);
    expect(await reopen(tales.certifiedElection(), ['chief', 'chair'])).toEqual([
      403,
      'reopen-needs-superior',
    ]);
    expect(await reopen(tales.certifiedElection(), ['chief', 'county'])).toEqual([
      403,
      'reopen-needs-superior',
    ]);
    expect(await reopen(tales.certifiedElection(), ['county'])).toEqual([201]);
  });

  it('declares nobody written in before two scrutineers have identified them', async () => {
    const story = tales.writtenInWinner('赵六');
    const { service } = await told(story);
    const declared = { contest: 'committee', round: 1, resultDigest: story.digest() };
    expect(saying(await service.act(story, 'result-declared', declared, ['chair']))).toEqual([
      409,
      'write-in-unidentified',
    ]);
    const resolved = {
      contest: 'committee',
      round: 1,
      from: '赵六',
      to: { person: '赵六' },
      reason: '经核实为本镇党员',
    };
    story.act('write-in-resolved', resolved, ['scrutineerA', 'chief']);
    await service.tell(steps.declare(story));
  });

  it.each([
    ['a tie and its run-off', tales.tieAndRunoff],
    ['two shortfalls and a reduction', tales.shortThenReduced],
    ['a void round repeated', tales.voidThenRepeated],
    ['a sheet in a branch', tales.sheetMeeting],
    ['a correction after the certificate', tales.reopenedAndCorrected],
  ])('tells %s over the API as in memory', async (_which, tell) => {
    const { service, story } = await told(tell());
    const { json } = await service.get(`/v1/elections/${story.definition.id}`, cast.chair);
    expect(json).toMatchObject({ phase: 'certified', seq: story.state!.seq, head: story.state!.head });
  });

  it('fills a plenary with the elected of its congress, and with nobody else', async () => {
    const service = await openService();
    const congress = tales.declaredElection();
    const early = tales.plenaryOf(undefined);
    await service.tell(congress);
    await service.tell(early);
    const confirm = (electors: number) =>
      service.act(early, 'electors-confirmed', { contest: 'secretary', electors, exempt: [] }, [
        early.superior,
      ]);
    expect(saying(await confirm(2))).toEqual([409, 'electorate-not-certified']);
    await service.tell(steps.certify(congress));
    expect(saying(await confirm(3))).toEqual([409, 'electorate-differs']);
    expect(saying(await confirm(2))).toEqual([201]);
  });
});

describe('a scrutineer elected in the hall', () => {
  it('counts at once, and is confirmed by a superior before anything is certified', async () => {
    const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
    const provisional = makeActor('scrutineer', { ...elected, provisional: true });
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    story.enrol(provisional, 'chair', 'organiser');
    steps.release(steps.upload(story, steps.plainVote));
    const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
    story.act('count-signed', count, ['chief', provisional]);
    steps.declare(story);
    const { service } = await told(story);
    const certified = { contest: 'committee', resultDigest: story.digest(), replyNo: '批〔2026〕9号' };
    const early = await service.act(story, 'result-certified', certified, ['county']);
    expect(saying(early)).toEqual([409, 'provisional-unconfirmed']);
    const confirmation = makeActor('scrutineer', elected);
    expect(saying(await service.enrol(confirmation, cast.registrar))).toEqual([201]);
    expect(saying(await service.enrol(confirmation, cast.registrar))).toEqual([200]);
    expect(saying(await service.act(story, 'result-certified', certified, ['county']))).toEqual([201]);
  });
});
