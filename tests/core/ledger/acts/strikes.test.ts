import { describe, expect, it } from 'vitest';
import { nextActs } from '../../../../core/ledger/readiness.ts';
import { certify, declare, hold, release, sign, upload, votesFor } from '../../../support/hall.ts';
import { inPhase } from '../../../support/phases.ts';
import type { Story } from '../../../support/story.ts';
import { declaredElection, openFurther, strikeAfterIssue } from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const round = { ...committee, round: 1 };
const next = (story: Story) => nextActs(story.state!, story.contest());

describe('a candidate struck', () => {
  const struck = { ...committee, candidate: 'c3', reason: '拉票贿选' };

  it.each(['draft', 'ready', 'not-quorate', 'quorate'] as const)(
    'in phase %s comes off the paper, and the slate is approved anew',
    (phase) => {
      const story = inPhase(phase);
      const { paper } = story.contest().rounds[0]!;
      story.act('candidate-struck', struck, ['county']);
      expect(story.phase()).toBe('draft');
      expect(story.contest().slateApproved).toBe(false);
      expect(story.contest().candidates.map((each) => each.id)).toEqual(['c1', 'c2']);
      const renewed = story.contest().rounds[0]!;
      expect(renewed.candidates).toEqual(story.contest().candidates);
      expect(renewed.paper).not.toBe(paper);
      expect(story.refusal('slate-approved', { ...committee, paper: renewed.paper }, ['county'])).toContain(
        'margin-too-small',
      );
    },
  );

  it('once ballots are out keeps the marks and cannot be elected; the margin is asked about', () => {
    const story = strikeAfterIssue();
    expect(story.phase()).toBe('voting');
    const votes = votesFor(48, 30, 10, 40);
    const stations = story.definition.stations.map(({ id }) => ({
      id,
      returned: id === 's1' ? 30 : 18,
      piles: [{ batch: '01', papers: id === 's1' ? 30 : 18 }],
    }));
    story.act('ballots-returned', { ...round, stations }, ['chair', 'chief']);
    story.act('round-declared', { ...round, verdict: 'valid' }, ['chair']);
    const all = [...votes.stations['s1']!['01']!, ...votes.stations['s2']!['01']!];
    upload(story, { stations: { s1: { '01': all.slice(0, 30) }, s2: { '01': all.slice(30) } } });
    sign(release(story));
    expect(story.count().result.votes[2]).toMatchObject({ for: 40, struck: true });
    expect(story.contest().rounds[0]!.signed!.elected).toEqual(['c1']);
    expect(next(story)).toEqual(['round-declared', 'seat-referred']);
    const resultDigest = story.digest();
    expect(story.refusal('result-declared', { ...round, resultDigest }, ['chair'])).toEqual(['finding-open']);
    story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
    expect(next(story)).toEqual(['referral-answered']);
    story.act('referral-answered', { ...round, answer: 'stands', replyNo: '批8号' }, ['county']);
    declare(story);
    story.act('seats-reduced', { ...committee, seats: 1, presidium: true }, ['chair']);
    expect(certify(story).phase()).toBe('certified');
  });

  it.each(['counting', 'counted'] as const)('in phase %s is marked and the count goes on', (phase) => {
    const story = inPhase(phase);
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe(phase);
    expect(story.contest().rounds[0]!.struck).toEqual(['c3']);
  });

  it.each(['signed', 'declared', 'sent-back'] as const)(
    'in phase %s has the count signed and declared anew, its release standing',
    (phase) => {
      const story = inPhase(phase);
      story.act('candidate-struck', struck, ['county']);
      expect(story.phase()).toBe('counted');
      expect(story.contest().rounds[0]).toMatchObject({ struck: ['c3'], released: true });
      expect(story.contest().rounds[0]).not.toHaveProperty('signed');
      sign(story);
      story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
      story.act('referral-answered', { ...round, answer: 'stands', replyNo: '批8号' }, ['county']);
      expect(declare(story).phase()).toBe('declared');
    },
  );

  it('twice is unknown the second time', () => {
    const story = strikeAfterIssue();
    expect(story.refusal('candidate-struck', struck, ['county'])).toEqual(['candidate-unknown']);
  });

  it('lets the chair void the round, and is not proposed again', () => {
    const story = inPhase('signed');
    story.act('candidate-struck', struck, ['county']);
    story.act('round-declared', { ...round, verdict: 'void' }, ['chair']);
    expect(story.phase()).toBe('void');
    const candidates = story.contest().candidates.filter((each) => each.id !== 'c3');
    story.act('round-opened', { ...committee, kind: 'repeat', candidates, seats: 2 }, ['chair']);
    expect(story.contest().rounds[1]!.candidates).toEqual(candidates);
  });

  it('in a void round does not stand in the repeat', () => {
    const story = inPhase('void');
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe('void');
    const { candidates } = story.contest();
    expect(
      story.refusal('round-opened', { ...committee, kind: 'repeat', candidates, seats: 2 }, ['chair']),
    ).toEqual(['candidate-not-proposed']);
  });

  it('before the ballots of a further round are out stays on its paper, struck', () => {
    const story = openFurther(declaredElection(votesFor(48, 40, 28, 28)), 'tie-runoff');
    const { paper } = story.contest().rounds[1]!;
    story.act('candidate-struck', struck, ['county']);
    expect(story.phase()).toBe('ready');
    expect(story.contest().rounds[1]).toMatchObject({ paper, struck: ['c3'] });
    hold(story, votesFor(46, 20, 24));
    expect(story.contest().rounds[1]!.signed).toMatchObject({ status: 'complete', elected: ['c2'] });
  });

  it('takes back an answer given before', () => {
    const story = strikeAfterIssue();
    story.act('seat-referred', { ...round, cause: 'strike' }, ['chair']);
    story.act('referral-answered', { ...round, answer: 'stands' }, ['county']);
    expect(story.contest().rounds[0]!.stands).toBe(true);
    story.act('candidate-struck', { ...struck, candidate: 'c2' }, ['county']);
    expect(story.contest().rounds[0]).not.toHaveProperty('stands');
    expect(story.contest()).not.toHaveProperty('referral');
  });
});
