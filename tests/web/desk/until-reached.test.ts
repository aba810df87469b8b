import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../web/desk/desk.ts';
import { pageRefusal } from '../../../web/desk/page-finding.ts';
import { untilReached } from '../../../web/desk/until-reached.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lost = pageRefusal('line-lost', 'zh', {}, true);
const locked = pageRefusal('key-locked', 'zh');
const here = { ok: true, value: 'here' } as const;

/** Asks a service that answers so, one answer after the other, and keeps what is told. */
function asking(...answers: readonly Answer<string>[]) {
  const told: Answer<string>[] = [];
  const ask = vi.fn(async () => answers[Math.min(ask.mock.calls.length, answers.length) - 1]!);
  const leave = untilReached(ask, (answer) => told.push(answer));
  return { told, ask, leave };
}

describe('what is read once', () => {
  it('is read again every four seconds while nobody answers, and no more once it is here', async () => {
    const { told, ask } = asking(lost, lost, here);
    await vi.advanceTimersByTimeAsync(3999);
    expect(told).toEqual([lost]);
    await vi.advanceTimersByTimeAsync(4001);
    expect(told).toEqual([lost, lost, here]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is not asked for again where it was refused', async () => {
    const { told, ask } = asking(locked);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([locked]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is told to nobody who has left, whether it comes later or was not reached before', async () => {
    const early = asking(here);
    early.leave();
    const late = asking(lost, here);
    await vi.advanceTimersByTimeAsync(10);
    late.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(early.told).toEqual([]);
    expect(late.told).toEqual([lost]);
  });
});
