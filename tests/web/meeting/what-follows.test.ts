import { describe, expect, it } from 'vitest';
import { currentRound } from '../../../core/ledger/change.ts';
import { nextActs } from '../../../core/ledger/readiness.ts';
import { whatFollows } from '../../../core/report/next-round.ts';
import { followsNow } from '../../../web/meeting/what-follows.ts';
import { inPhase } from '../../support/phases.ts';
import type { Story } from '../../support/story.ts';
import {
  certifiedElection,
  declaredElection,
  shortThenReduced,
  shortTwice,
  tieAndRunoff,
  tiedElection,
} from '../../support/tales.ts';

/** What a page says of a round; the present one where none is named. */
function said(story: Story, number?: number): string {
  const contest = story.contest();
  const round = contest.rounds[(number ?? contest.rounds.length) - 1]!;
  const { input, result } = story.count();
  return followsNow(input, result, { contest, round }, 'zh').join(' ');
}

const toDeclare = '下一步：由会议主持人宣布选举结果';

describe('what follows from a counted round', () => {
  it('is the chair’s declaration until the chair has declared, then the superior’s ruling, then nothing', () => {
    expect(said(inPhase('signed'))).toContain(toDeclare);
    expect(said(declaredElection())).toMatch(/已由会议主持人宣布。下一步：报上级党委批复/);
    expect(said(certifiedElection())).toBe('结果已经宣布，并经上级党委批复、备案。');
    expect(said(inPhase('annulled'))).toContain('确认无效');
  });

  it('is the count’s reopening once the superior has sent the result back, and no declaration', () => {
    const story = inPhase('sent-back');
    expect(said(story)).toMatch(/退回。下一步：由总监票人、会议主持人重新核对计票/);
    expect(said(story)).not.toContain(toDeclare);
    expect(nextActs(story.state!, story.contest())).toEqual(['count-reopened']);
  });

  it('is a further round for as long as a seat is open, also once declared', () => {
    for (const story of [tiedElection(), shortTwice()]) {
      const { input, result } = story.count();
      expect(currentRound(story.contest()).declared).toBeDefined();
      expect(said(story)).toBe(whatFollows(input, result, 'zh').join(' '));
    }
    expect(said(shortThenReduced())).not.toMatch(/另行选举/);
  });

  it('is said of no round that another one followed', () => {
    expect(said(tieAndRunoff(), 1)).toBe('');
  });
});
