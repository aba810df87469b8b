import type { Lang } from '../../core/findings/entry.ts';
import type { Answer, Desk, Refused } from '../desk/desk.ts';
import { leaveWarning, warnOnLeaving } from '../ui/use-leave-warning.ts';
import type { ChosenScan } from './chosen-scan.ts';

/** A scan that the ledger names and that is not kept yet. */
export interface ScanUnderWay {
  readonly election: string;
  readonly scan: ChosenScan;
  /** What the last try was told. */
  readonly refused?: Refused;
}

type Bringer = Pick<Desk, 'attach'>;

/**
 * Scans on their way to where they are kept, whatever page is opened meanwhile: in this window's memory alone, until they are
 * in or somebody says that they will be brought later.
 */
export class ScansUnderWay {
  readonly #warn: (isNeeded: boolean) => void;
  readonly #scans = new Map<string, ScanUnderWay>();
  readonly #told = new Set<() => void>();
  #bringing: Promise<void> | undefined;

  constructor(warn: () => () => void = warnOnLeaving) {
    this.#warn = leaveWarning(warn);
  }

  list(): readonly ScanUnderWay[] {
    return [...this.#scans.values()];
  }

  isBringing(): boolean {
    return this.#bringing !== undefined;
  }

  /** Takes these in and brings them, after those that are on their way; answers how many of them are in. */
  async bring(election: string, scans: readonly ChosenScan[], desk: Bringer, lang: Lang): Promise<number> {
    const keys = scans.map((scan) => {
      const key = `${election} ${scan.digest}`;
      // To the end, so that one refused before in this turn has another.
      this.#scans.delete(key);
      this.#scans.set(key, { election, scan });
      return key;
    });
    await this.bringAll(desk, lang);
    return keys.filter((key) => !this.#scans.has(key)).length;
  }

  /** Brings all there are, one after the other and once at a time; stops where nobody answers. */
  bringAll(desk: Bringer, lang: Lang): Promise<void> {
    this.#bringing ??= this.#bringEach(desk, lang);
    this.#tell();
    return this.#bringing;
  }

  async #bringEach(desk: Bringer, lang: Lang): Promise<void> {
    // Where there are none it is over at once, and not before `bringAll` knows of it.
    await undefined;
    try {
      // Those that are taken in meanwhile have their turn too.
      for (const [key, each] of this.#scans) {
        const answer: Answer<true> = await desk.attach(
          each.election,
          each.scan.digest,
          each.scan.bytes,
          lang,
        );
        if (answer.ok) this.#scans.delete(key);
        // Somebody may have let go of it meanwhile.
        else if (this.#scans.has(key)) this.#scans.set(key, { ...each, refused: answer });
        this.#tell();
        if (!answer.ok && answer.unreachable) break;
      }
    } finally {
      this.#bringing = undefined;
      this.#tell();
    }
  }

  /** Lets go of them: their files are where they were chosen, and the page of slips takes them at any time. */
  leave(): void {
    this.#scans.clear();
    this.#tell();
  }

  /** Calls back at every change until the function returned is called. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  #tell(): void {
    this.#warn(this.#scans.size > 0);
    for (const tell of this.#told) tell();
  }
}

/** Those of this window. */
export const scansUnderWay = new ScansUnderWay();
