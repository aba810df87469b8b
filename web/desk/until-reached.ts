import type { Answer } from './desk.ts';

/** Milliseconds until a service that could not be reached is asked again. */
const pause = 4000;

/**
 * Asks and tells the answer, and asks again while nobody answers, until the function returned is called: what is read once has
 * no later look that would mend a line cut just then.
 */
export function untilReached<T>(
  ask: () => Promise<Answer<T>>,
  tell: (answer: Answer<T>) => void,
): () => void {
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const answer = await ask();
    if (left) return;
    tell(answer);
    if (!answer.ok && answer.unreachable) timer = setTimeout(look, pause);
  };
  look();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}
