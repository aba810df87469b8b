/** Enough for every entry and envelope of an evening's elections in one function's hands. */
const most = 5000;

/** Paths known to be there: what is written once stays, so only that something is missing must be asked anew. Oldest out. */
export class Known {
  readonly #paths = new Set<string>();

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  add(path: string): void {
    this.#paths.add(path);
    if (this.#paths.size > most) this.#paths.delete(this.#paths.values().next().value!);
  }
}
