import { describe, expect, it } from 'vitest';
import { blockers, nextActs } from '../../../../core/ledger/readiness.ts';
import { certify, hold, plainVote, prepare, votesFor } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';
import {
  contest,
  declaredElection,
  openFurther,
  runoffOpened,
  shortTwice,
  tiedElection,
} from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const c2 = { id: 'c2', name: '王强' };
const c3 = { id: 'c3', name: '阿里木·买买提' };
const second = [c2, c3];
const next = (story: Story) => nextActs(story.state!, story.contest());
const blocking = (story: Story) => blockers(story.state!, story.contest()).map((found) => found.code);
const tiedAgain = votesFor(46, 22, 22);

describe('a tie', () => {
  it('is run off among the tied, for the seats left, and the most votes win without a majority', () => {
    const story = tiedElection();
    expect(blocking(story)).toEqual(['tie-open']);
    expect(next(story)).toEqual(['round-opened']);
    hold(openFurther(story, 'tie-runoff'), votesFor(50, 12, 11));
    expect(story.contest().rounds.map((round) => round.signed!.elected)).toEqual([['c1'], ['c2']]);
    expect(story.contest().rounds[1]).toMatchObject({ kind: 'tie-runoff', method: 'differential', seats: 1 });
    certify(story);
    expect(story.certificates[0]!.elected.map((each) => each.id)).toEqual(['c1', 'c2']);
  });

  it('that comes again is run off again, or referred; the seat stays open only by the superior’s answer', () => {
    const story = hold(openFurther(tiedElection(), 'tie-runoff'), tiedAgain);
    expect(next(story)).toEqual(['round-opened', 'seat-referred']);
    hold(openFurther(story, 'tie-runoff'), tiedAgain);
    story.act('seat-referred', { ...committee, round: 3, cause: 'tie', reference: '请〔2026〕8号' }, [
      'chair',
    ]);
    expect(next(story)).toEqual(['referral-answered']);
    expect(blocking(story)).toEqual(['tie-open']);
    story.act('referral-answered', { ...committee, round: 3, answer: 'leave-open' }, ['county']);
    expect(next(story)).toEqual(['result-certified', 'result-returned']);
    expect(
      story.refusal('round-opened', { ...committee, kind: 'tie-runoff', candidates: second, seats: 1 }, [
        'chair',
      ]),
    ).toEqual(['round-kind']);
    certify(story);
    expect(story.certificates[0]!.elected.map((each) => each.id)).toEqual(['c1']);
  });

  it('goes into another run-off where the superior says so', () => {
    const story = hold(openFurther(tiedElection(), 'tie-runoff'), tiedAgain);
    story.act('seat-referred', { ...committee, round: 2, cause: 'tie' }, ['chair']);
    story.act('referral-answered', { ...committee, round: 2, answer: 'another-round' }, ['county']);
    hold(openFurther(story, 'tie-runoff'), votesFor(46, 23, 22));
    expect(story.contest().referral).toBeUndefined();
    expect(certify(story).phase()).toBe('certified');
  });

  it('run off in a void round is run off once more, not repeated under a majority', () => {
    const story = runoffOpened();
    story.act('candidate-struck', { ...committee, candidate: 'c3', reason: '拉票贿选' }, ['county']);
    story.act('round-declared', { ...committee, round: 2, verdict: 'void' }, ['chair']);
    const candidates = [c2];
    expect(
      story.refusal('round-opened', { ...committee, kind: 'repeat', candidates, seats: 1 }, ['chair']),
    ).toEqual(['round-kind']);
    expect(
      story.attempt('round-opened', { ...committee, kind: 'tie-runoff', candidates, seats: 1 }, ['chair']).ok,
    ).toBe(true);
  });
});

describe('a shortfall', () => {
  const short = () => declaredElection(votesFor(48, 30, 20, 18));

  it('is filled by a supplementary election among the most-voted not elected, under the same majority', () => {
    const story = short();
    expect(blocking(story)).toEqual(['shortfall-open']);
    expect(next(story)).toEqual(['round-opened', 'seats-reduced']);
    hold(openFurther(story, 'supplementary'), votesFor(48, 25, 20));
    expect(certify(story).certificates[0]!.elected.map((each) => each.id)).toEqual(['c1', 'c2']);
  });

  it('that comes a second time waits for the superior’s answer', () => {
    const story = shortTwice();
    expect(next(story)).toEqual(['seats-reduced', 'seat-referred']);
    story.act('seat-referred', { ...committee, round: 2, cause: 'shortfall' }, ['chair']);
    story.act('referral-answered', { ...committee, round: 2, answer: 'another-round', replyNo: '批8号' }, [
      'county',
    ]);
    expect(next(story)).toEqual(['round-opened', 'seats-reduced']);
    hold(openFurther(story, 'supplementary'), votesFor(48, 25, 20));
    expect(certify(story).phase()).toBe('certified');
  });

  it('twice before leaves a further round only where one may be opened', () => {
    const story = shortTwice();
    story.act('seat-referred', { ...committee, round: 2, cause: 'shortfall' }, ['chair']);
    story.act('referral-answered', { ...committee, round: 2, answer: 'another-round' }, ['county']);
    openFurther(story, 'supplementary');
    const fields = { ...committee, kind: 'supplementary', candidates: second, seats: 1 };
    expect(story.refusal('round-opened', fields, ['chair'])).toEqual(['phase-wrong']);
  });

  it('that comes a third time waits for an answer of its own', () => {
    const story = shortTwice();
    story.act('seat-referred', { ...committee, round: 2, cause: 'shortfall' }, ['chair']);
    story.act('referral-answered', { ...committee, round: 2, answer: 'another-round' }, ['county']);
    hold(openFurther(story, 'supplementary'), votesFor(48, 24, 20));
    expect(
      story.refusal('round-opened', { ...committee, kind: 'supplementary', candidates: second, seats: 1 }, [
        'chair',
      ]),
    ).toEqual(['second-failure']);
  });

  it('is left open by the superior, and the rest is certified', () => {
    const story = shortTwice();
    story.act('seat-referred', { ...committee, round: 2, cause: 'shortfall' }, ['chair']);
    story.act('referral-answered', { ...committee, round: 2, answer: 'leave-open' }, ['county']);
    expect(certify(story).certificates[0]!.elected.map((each) => each.id)).toEqual(['c1']);
  });

  it.each([
    ['24 of 48 consent', { consent: 24 }, true],
    ['23 of 48 consent', { consent: 23 }, false],
    ['the presidium decides', { presidium: true, reference: '会议纪要' }, true],
    ['the presidium did not decide', { presidium: false }, false],
  ])('is settled by fewer seats where %s', (_who, fields, allowed) => {
    const reduced = { ...committee, seats: 1, ...fields };
    expect(short().attempt('seats-reduced', reduced, ['chair']).ok).toBe(allowed);
  });

  // rules.md §5: O17 and O18, seven seats, 95 present, one short.
  it.each([
    ['O17', 60, true],
    ['O18', 47, false],
  ])('is reduced to six seats as in example %s: %i of 95 consent', (_example, consent, allowed) => {
    const story = nineForSeven();
    expect(story.contest().rounds[0]!.signed).toMatchObject({
      status: 'short',
      shortfall: 1,
      supplementary: { seats: 1, candidates: ['g', 'f'] },
    });
    const answer = story.attempt('seats-reduced', { ...committee, seats: 6, consent }, ['chair']);
    expect(answer.ok ? [] : answer.findings.map((found) => found.code)).toEqual(
      allowed ? [] : ['consent-too-small'],
    );
    if (allowed) {
      story.act('seats-reduced', { ...committee, seats: 6, consent }, ['chair']);
      expect(blocking(story)).toEqual([]);
    }
  });

  it('of an equal-number contest is repeated with the same names, never widened', () => {
    const deputies = [
      { id: 'p1', name: '丁一' },
      { id: 'p2', name: '王强' },
    ];
    const story = prepare(
      new Story({ contests: [contest({ method: 'equal', order: 'slate', candidates: deputies })] }),
    );
    hold(story, { ...votesFor(48, 30, 24), present: 48 });
    expect(story.contest().rounds[0]!.signed).toMatchObject({ status: 'short', shortfall: 1 });
    expect(next(story)).toEqual(['round-opened', 'seats-reduced', 'seat-referred']);
    const fields = { ...committee, kind: 'repeat', candidates: [deputies[1]], seats: 1 };
    expect(story.refusal('round-opened', { ...fields, kind: 'supplementary' }, ['chair'])).toEqual([
      'round-kind',
    ]);
    story.act('round-opened', fields, ['chair']);
    expect(story.contest().rounds[1]).toMatchObject({ kind: 'repeat', method: 'equal', seats: 1 });
    hold(story, votesFor(48, 30));
    expect(certify(story).certificates[0]!.elected.map((each) => each.id)).toEqual(['p1', 'p2']);
  });

  it('of a contested round is not repeated', () => {
    const fields = { ...committee, kind: 'repeat', candidates: second, seats: 1 };
    expect(short().refusal('round-opened', fields, ['chair'])).toEqual(['round-kind']);
  });
});

it('a round opened after a void one offers the same names for the same seats', () => {
  const story = prepare(new Story());
  hold(story, plainVote);
  const reopened = { ...committee, round: 1, case: 'b', reason: '更正' };
  story.act('count-reopened', reopened, ['chief', 'chair']);
  story.act('candidate-struck', { ...committee, candidate: 'c2', reason: '拉票贿选' }, ['county']);
  story.act('round-declared', { ...committee, round: 1, verdict: 'void' }, ['chair']);
  const fields = { ...committee, kind: 'repeat', candidates: [{ id: 'c1', name: '丁一' }, c3], seats: 2 };
  expect(
    story.refusal('round-opened', { ...fields, candidates: [...fields.candidates, c2] }, ['chair']),
  ).toEqual(['candidate-not-proposed']);
  story.act('round-opened', fields, ['chair']);
  expect(story.contest().rounds[1]).toMatchObject({ kind: 'repeat', seats: 2, struck: [] });
});

/** rules.md §5, example O13: seven seats, nine names, 95 present. */
function nineForSeven(): Story {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const names = ['丁一', '王强', '李娜', '张伟', '刘洋', '陈静', '杨军', '赵敏', '黄磊'];
  const candidates = ids.map((id, index) => ({ id, name: names[index]! }));
  const story = prepare(new Story({ contests: [contest({ seats: 7, candidates })] }), 100);
  return hold(story, { ...votesFor(95, 90, 88, 80, 75, 60, 47, 40, 48, 30), present: 95 });
}
