import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../core/ledger/phase.ts';
import { phases } from '../../../core/ledger/phase.ts';
import { actsOf, isStep, stepIds, stepsOf } from '../../../web/meeting/steps.ts';
import { attend, bringBack, issue, plainVote, prepare, upload, vote } from '../../support/hall.ts';
import { congressOf, unit } from '../../support/linked.ts';
import { inPhase } from '../../support/phases.ts';
import { Story } from '../../support/story.ts';
import { tiedElection } from '../../support/tales.ts';

const steps = (story: Story) => stepsOf(story.state!, story.contest());
const now = (story: Story) => steps(story).find(({ status }) => status === 'now');
const status = (story: Story, id: string) => steps(story).find((step) => step.id === id)!.status;

describe('the step a contest is at', () => {
  it.each([
    ['draft', 'prepare'],
    ['ready', 'attendance'],
    ['not-quorate', 'attendance'],
    ['quorate', 'issue'],
    ['voting', 'declare'],
    ['void', 'further'],
    ['counting', 'count'],
    ['counted', 'sign'],
    ['signed', 'result'],
    ['sent-back', 'ruling'],
    ['declared', 'ruling'],
    ['certified', 'seal'],
    ['annulled', 'seal'],
  ] satisfies [Phase, string][])('in phase %s is %s', (phase, step) => {
    expect(now(inPhase(phase))?.id).toBe(step);
  });

  it('is the opening as long as no method is adopted and nobody appointed', () => {
    const story = inPhase('draft');
    story.act('meeting-approved', { requestNo: '1', replyNo: '1', date: '2026-11-01' }, ['county']);
    story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
    const { paper } = story.contest().rounds[0]!;
    story.act('slate-approved', { contest: 'committee', paper }, ['county']);
    expect(now(attend(story))).toMatchObject({
      id: 'opening',
      next: ['method-adopted', 'officials-appointed'],
    });
  });

  it('is the return until the ballots are back, and the release once every pile is in', () => {
    const out = issue(attend(prepare(new Story())), { s1: 30, s2: 18 });
    expect(now(out)?.id).toBe('return');
    expect(now(bringBack(out, plainVote))?.id).toBe('declare');
    expect(now(upload(vote(prepare(new Story()), plainVote), plainVote))?.id).toBe('release');
  });

  it('is a further round where a tie leaves a seat open', () => {
    expect(now(tiedElection())).toMatchObject({ id: 'further', next: ['round-opened'] });
  });

  it('is none once the ballots are sealed', () => {
    const story = inPhase('certified');
    story.act('ballots-sealed', { contest: 'committee', sealNo: '封001', place: '档案室' }, ['chair']);
    expect(now(story)).toBeUndefined();
    expect(status(story, 'seal')).toBe('done');
  });
});

describe('the other steps', () => {
  it('are done before it and later behind it', () => {
    const story = inPhase('counting');
    expect(steps(story).map((step) => step.status)).toEqual([
      ...['done', 'done', 'done', 'done', 'done', 'done', 'now'],
      ...['later', 'later', 'later', 'later', 'later', 'later'],
    ]);
  });

  it('are needless where a round is void and nothing is counted, or every seat is filled', () => {
    expect(status(inPhase('void'), 'count')).toBe('none');
    expect(status(inPhase('void'), 'declare')).toBe('done');
    expect(status(inPhase('declared'), 'further')).toBe('none');
  });

  it('say the method is adopted although attendance is still to be taken', () => {
    expect(status(inPhase('ready'), 'opening')).toBe('done');
  });
});

describe('the forms of a step', () => {
  it('are those that the phase is open for, and every one that is due among them', () => {
    for (const phase of phases) {
      const story = inPhase(phase);
      const due = now(story);
      if (due !== undefined)
        expect(actsOf(due.id, story.state!, story.contest())).toEqual(expect.arrayContaining([...due.next]));
    }
    const counting = inPhase('counting');
    expect(actsOf('attendance', counting.state!, counting.contest())).toEqual([]);
  });

  it('review credentials where a congress has units, and nowhere else', () => {
    const review = (story: Story) =>
      actsOf('prepare', story.state!, story.contest()).includes('credentials-reviewed');
    expect(review(congressOf([unit('b01')]))).toBe(true);
    expect(review(inPhase('draft'))).toBe(false);
  });

  it('are found by the step that an address names', () => {
    expect(stepIds.every(isStep)).toBe(true);
    expect([undefined, 'other', ''].some(isStep)).toBe(false);
  });
});
