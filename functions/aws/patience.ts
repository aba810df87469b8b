import { setTimeout as sleep } from 'node:timers/promises';

/** How a busy service is waited for; tests bring their own. */
export interface Pacing {
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export const ownPacing: Pacing = { pause: (milliseconds) => sleep(milliseconds), random: Math.random };

const firstPause = 50;
const mostPauses = 5;
const longest = 2000;

/**
 * The pauses of one request to a busy service, with full jitter (AWS Builders' Library): at most 50, 100, 200, 400 and
 * 800 ms, and none once 2 s are over, since the SDK has tried and waited on its own each time.
 */
export class Patience {
  readonly #pacing: Pacing;
  readonly #started = performance.now();
  #pauses = 0;

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
  }

  /** Waits, and says whether to try again; `false` at once when patience is at an end. */
  async lasts(): Promise<boolean> {
    if (this.#pauses === mostPauses || performance.now() - this.#started > longest) return false;
    await this.#pacing.pause(this.#pacing.random() * firstPause * 2 ** this.#pauses);
    this.#pauses += 1;
    return true;
  }
}
