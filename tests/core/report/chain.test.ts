import { describe, expect, it } from 'vitest';
import { slipChain } from '../../../core/report/chain.ts';
import { counted, told } from './round.ts';

type Round = Parameters<typeof counted>[0];

function chain(round: Round, lang: 'zh' | 'en' = 'zh') {
  const { input, result } = counted(round);
  return slipChain(input, result, lang);
}

const voided = { stations: [{ id: 'hall', printed: 9, issued: 9, unused: 0, returned: 10 }] };

describe('the chain of slips', () => {
  it('is 1, 2, 3, 5, 6, 7 for a round that was counted', () => {
    expect(chain({}).map((slip) => slip.number)).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('ends with slip 1 where the meeting is not quorate', () => {
    expect(chain({ attendance: { present: 7 }, ...voided }).map((slip) => slip.number)).toEqual([1]);
  });

  it('ends with slip 3 where the round is void', () => {
    expect(chain(voided).map((slip) => slip.number)).toEqual([1, 2, 3]);
  });

  it('carries findings on its last slip, with rule and next step, without pointers into the file', () => {
    const last = chain(voided)[2]!;
    expect(told(last)).toMatch(/〔1〕计票站 hall 收回 10 张.*\n　　依据：A26 .*\n　　下一步：/);
    expect(told(last)).not.toContain('/stations');
    expect(told(chain(voided, 'en')[2]!)).toContain('(1) station hall returned 10 ballots');
  });

  it('says nothing of findings where there are none', () => {
    expect(told(chain({})[5]!)).not.toContain('〔1〕');
  });

  it('names the contest and the kind of round on every slip', () => {
    const subjects = chain({ contest: { title: '望溪镇委员会委员选举' } }, 'en').map((slip) => slip.subject);
    expect(new Set(subjects)).toEqual(new Set(['望溪镇委员会委员选举 (formal election)']));
    expect(chain({})[0]!.subject).toBe('committee（正式选举）');
  });
});
