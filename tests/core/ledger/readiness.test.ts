import { describe, expect, it } from 'vitest';
import { boardRow } from '../../../core/ledger/board-row.ts';
import { phases } from '../../../core/ledger/phase.ts';
import { blockers, nextActs } from '../../../core/ledger/readiness.ts';
import { dayInChina } from '../../../core/schedule/day-in-china.ts';
import { attend, bringBack, issue, plainVote, prepare, release, upload, vote } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { sampleAct } from '../../support/sample-acts.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, declaredElection, strikeAfterIssue, tiedElection } from '../../support/tales.ts';

const next = (story: Story) => nextActs(story.state!, story.contest());
const blocking = (story: Story) => blockers(story.state!, story.contest()).map((found) => found.code);

describe('what comes next', () => {
  it.each([
    ['draft', 'meeting-approved electors-confirmed slate-submitted slate-approved'],
    ['ready', 'attendance-recorded'],
    ['not-quorate', 'attendance-recorded'],
    ['quorate', 'ballots-issued'],
    ['voting', 'round-declared'],
    ['void', 'round-opened'],
    ['counting', 'batch-accepted tally-released'],
    ['counted', 'count-signed write-in-resolved'],
    ['signed', 'result-declared write-in-resolved'],
    ['declared', 'result-certified result-returned'],
    ['sent-back', 'count-reopened'],
    ['certified', 'members-recorded secretaries-approved ballots-sealed'],
    ['annulled', ''],
  ] as const)('in phase %s is %s', (phase, acts) => {
    expect(next(inPhase(phase)).join(' ')).toBe(acts);
  });

  it('is never an act that the phase refuses', () => {
    for (const phase of phases) {
      const story = inPhase(phase);
      for (const type of next(story)) {
        if (type === 'batch-accepted') continue;
        const { fields, signers } = sampleAct(type, story);
        const answer = story.attempt(type, fields, signers);
        expect(answer.ok ? [] : answer.findings.map((found) => found.code)).not.toContain('phase-wrong');
      }
    }
  });

  it('leaves out what has been done', () => {
    const approved = inPhase('draft');
    approved.act('meeting-approved', { requestNo: '1', replyNo: '1', date: '2026-11-01' }, ['county']);
    approved.act('electors-confirmed', { contest: 'committee', electors: 50, exempt: [] }, ['county']);
    expect(next(approved)).toEqual(['slate-submitted', 'slate-approved']);
    approved.act('slate-approved', { contest: 'committee', paper: approved.contest().rounds[0]!.paper }, [
      'county',
    ]);
    expect(next(attend(approved))).toEqual(['method-adopted', 'officials-appointed', 'ballots-issued']);
    expect(next(issue(attend(prepare(new Story())), { s1: 30, s2: 18 }))).toEqual(['ballots-returned']);
    const counting = release(vote(prepare(new Story()), plainVote));
    expect(next(counting)).toEqual(['batch-accepted']);
    const counted = upload(vote(prepare(new Story()), plainVote), plainVote);
    expect(next(counted)).toEqual(['tally-released']);
    const sealed = certifiedElection();
    sealed.act('ballots-sealed', { contest: 'committee', sealNo: '封001', place: '档案室' }, ['chair']);
    expect(next(sealed)).toEqual(['members-recorded', 'secretaries-approved']);
  });

  it('of a draft slate approved before the rest is the rest', () => {
    const story = inPhase('draft');
    story.act('slate-approved', { contest: 'committee', paper: story.contest().rounds[0]!.paper }, [
      'county',
    ]);
    expect(next(story)).toEqual(['meeting-approved', 'electors-confirmed', 'slate-submitted']);
  });
});

describe('what stands in the way', () => {
  it.each([
    ['draft', ['meeting-not-approved', 'electors-not-confirmed', 'slate-not-approved']],
    ['ready', []],
    ['not-quorate', []],
    ['quorate', []],
    ['voting', []],
    ['void', []],
    ['counting', ['piles-missing', 'tally-not-released']],
    ['counted', []],
    ['signed', []],
    ['declared', []],
    ['sent-back', []],
    ['certified', []],
    ['annulled', []],
  ] as const)('in phase %s is %j', (phase, codes) => {
    expect(blocking(inPhase(phase))).toEqual(codes);
  });

  it('is said before ballots are returned, and where seats are open', () => {
    expect(blocking(issue(attend(prepare(new Story())), { s1: 30, s2: 18 }))).toEqual([
      'ballots-not-returned',
    ]);
    expect(blocking(tiedElection())).toEqual(['tie-open']);
  });
});

describe('a board’s row', () => {
  it('says where an election stands and how many came, and no vote', () => {
    expect(boardRow(inPhase('draft').state!)).toMatchObject({
      phase: 'draft',
      seq: 1,
      contests: [{ id: 'committee', phase: 'draft', round: 1, exceptions: [] }],
    });
    expect(boardRow(inPhase('draft').state!).contests[0]).not.toHaveProperty('turnout');
    const row = boardRow(declaredElection().state!);
    expect(row).toMatchObject({ election: '469021101-2026-congress', mode: 'official', phase: 'declared' });
    expect(row.contests[0]).toMatchObject({
      title: '党委委员',
      office: '委员',
      turnout: { present: 48, due: 50 },
      exceptions: [],
    });
    expect(JSON.stringify(row)).not.toMatch(/丁一|c1/);
  });

  it('says on which day in China a result was certified', () => {
    const story = certifiedElection();
    const [contest] = boardRow(story.state!).contests;
    expect(contest).toMatchObject({ phase: 'certified', certified: dayInChina(story.state!.at) });
    expect(boardRow(declaredElection().state!).contests[0]).not.toHaveProperty('certified');
  });

  it('says what went otherwise than hoped', () => {
    const exceptions = (story: Story) => boardRow(story.state!).contests[0]!.exceptions;
    expect(exceptions(inPhase('not-quorate'))).toEqual(['not-quorate']);
    expect(exceptions(inPhase('sent-back'))).toEqual(['sent-back']);
    expect(exceptions(tiedElection())).toEqual(['tie-open']);
    const struck = bringBack(strikeAfterIssue(), plainVote);
    struck.act('seat-referred', { contest: 'committee', round: 1, cause: 'strike' }, ['chair']);
    expect(exceptions(struck)).toEqual(['referral-open']);
    expect(boardRow(struck.state!).contests[0]).toMatchObject({ referral: 'strike' });
    struck.act('referral-answered', { contest: 'committee', round: 1, answer: 'stands' }, ['county']);
    expect(exceptions(struck)).toEqual([]);
    expect(boardRow(struck.state!).contests[0]).not.toHaveProperty('referral');
  });
});
