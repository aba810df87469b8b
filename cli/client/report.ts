import { SingleBar } from 'cli-progress';

/**
 * What long work says as it goes: on a terminal a bar, and all lines once it is through; in a pipe each line at once,
 * and no bar.
 */
export class Report {
  readonly #bar: SingleBar | undefined;
  readonly #held: { readonly out: string; readonly err: string }[] = [];

  /** `format` as cli-progress has it. */
  constructor(total: number, format: string) {
    if (!process.stderr.isTTY || total < 2) return;
    this.#bar = new SingleBar({ format, stream: process.stderr });
    this.#bar.start(total, 0);
  }

  /** One piece of work is done; `out` goes to stdout, `err` to stderr. */
  done(out: string, err: string): void {
    this.#held.push({ out, err });
    if (this.#bar === undefined) this.#write();
    else this.#bar.increment();
  }

  end(): void {
    this.#bar?.stop();
    this.#write();
  }

  #write(): void {
    for (const { out, err } of this.#held.splice(0)) {
      process.stdout.write(out);
      process.stderr.write(err);
    }
  }
}
