/** Writes values one at a time and always ends with the last: those that came meanwhile are never written. */
export class Latest<V> {
  readonly #write: (value: V) => Promise<void>;
  #waiting: { readonly value: V } | undefined;
  #writing: Promise<void> | undefined;

  constructor(write: (value: V) => Promise<void>) {
    this.#write = write;
  }

  put(value: V): void {
    this.#waiting = { value };
    this.#writing ??= this.#run();
  }

  /** Resolves once everything put so far is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #run(): Promise<void> {
    while (this.#waiting !== undefined) {
      const { value } = this.#waiting;
      this.#waiting = undefined;
      await this.#write(value);
    }
    this.#writing = undefined;
  }
}
