import { describe, expect, it } from 'vitest';
import { furtherRound } from '../../../../core/ledger/checks/proposal.ts';
import { inPhase } from '../../../support/phases.ts';
import { shortThenReduced, shortTwice, tiedElection } from '../../../support/tales.ts';

const further = (story: { contest(): Parameters<typeof furtherRound>[0] }) => furtherRound(story.contest());

describe('the further round a contest calls for', () => {
  it('is a run-off among those tied', () => {
    expect(further(tiedElection())).toEqual({
      kind: 'tie-runoff',
      candidates: ['c2', 'c3'],
      seats: 1,
      method: 'differential',
    });
  });

  it('is a supplementary election after a shortfall', () => {
    expect(further(shortTwice())).toMatchObject({ kind: 'supplementary' });
  });

  it('is the same again after a void round', () => {
    expect(further(inPhase('void'))).toEqual({
      kind: 'repeat',
      candidates: ['c1', 'c2', 'c3'],
      seats: 2,
      method: 'differential',
    });
  });

  it('is none where nobody is left to stand', () => {
    const contest = shortTwice().contest();
    const [last] = contest.rounds.slice(-1);
    const signed = { ...last!.signed!, supplementary: { candidates: [], seats: 1 } };
    const rounds = [...contest.rounds.slice(0, -1), { ...last!, signed }];
    expect(furtherRound({ ...contest, rounds })).toBeUndefined();
  });

  it('is none where every seat is filled, or the seats were reduced', () => {
    expect(further(inPhase('declared'))).toBeUndefined();
    expect(further(shortThenReduced())).toBeUndefined();
  });
});
