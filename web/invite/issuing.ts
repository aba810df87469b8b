import type { Lang } from '../../core/findings/entry.ts';
import type { Registry } from '../desk/registry.ts';
import { leaveWarning, warnOnLeaving } from '../ui/use-leave-warning.ts';
import type { Drawn } from './draw.ts';

/**
 * Invitations that were drawn, by what they are for, until somebody says that their codes are printed: in this window's memory
 * alone, and through every other page that is opened meanwhile, since a code in force can be shown by nobody else.
 */
export class Issuing {
  readonly #warn: (isNeeded: boolean) => void;
  readonly #drawn = new Map<string, readonly Drawn[]>();
  readonly #sending = new Set<string>();
  readonly #told = new Set<() => void>();

  constructor(warn: () => () => void = warnOnLeaving) {
    this.#warn = leaveWarning(warn);
  }

  /** Those drawn for an election, or with `''` for offices; none where there is nothing to print. */
  drawnFor(what: string): readonly Drawn[] {
    return this.#drawn.get(what) ?? [];
  }

  isSending(what: string): boolean {
    return this.#sending.has(what);
  }

  put(what: string, drawn: readonly Drawn[]): void {
    this.#drawn.set(what, drawn);
    this.#tell();
  }

  /** Forgets the codes. */
  clear(what: string): void {
    this.#drawn.delete(what);
    this.#tell();
  }

  /** Sends those not taken yet, one after the other and once at a time; stops where nobody answers. */
  async send(what: string, registry: Pick<Registry, 'invite'>, lang: Lang): Promise<void> {
    if (this.isSending(what)) return;
    this.#sending.add(what);
    this.#tell();
    try {
      for (const each of this.drawnFor(what).filter(({ state }) => state !== 'taken')) {
        const answer = await registry.invite(each.envelope, lang);
        const after: Drawn = { ...each, state: answer.ok ? 'taken' : answer };
        this.put(
          what,
          this.drawnFor(what).map((one) => (one === each ? after : one)),
        );
        if (!answer.ok && answer.unreachable) break;
      }
    } finally {
      this.#sending.delete(what);
      this.#tell();
    }
  }

  /** Calls back at every change until the function returned is called. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  #tell(): void {
    this.#warn(this.#drawn.size > 0);
    for (const tell of this.#told) tell();
  }
}

/** The one of this window. */
export const issuing = new Issuing();
