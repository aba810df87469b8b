import { setTimeout as sleep } from 'node:timers/promises';

const firstPause = 5;
const longestPause = 500;
const patience = 10_000;

/** Lost a race for the head: try again, or not any more. */
export const lost = Symbol('lost');

/**
 * Runs `attempt` until it does not lose, pausing with full jitter (AWS Builders' Library) so that writers spread out;
 * gives up after 10 s. Answers the number of tries where all were lost.
 */
export async function withRetry<T>(
  attempt: () => Promise<T | typeof lost>,
  onLost: () => void,
): Promise<T | { tries: number }> {
  const start = performance.now();
  for (let tries = 1; ; tries++) {
    const outcome = await attempt();
    if (outcome !== lost) return outcome;
    onLost();
    if (performance.now() - start > patience) return { tries };
    await sleep(Math.random() * Math.min(longestPause, firstPause * 2 ** Math.min(tries, 10)));
  }
}
