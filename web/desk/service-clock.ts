/** The service's clock as its answers tell it: an office computer may be wrong by a day. */
export class ServiceClock {
  #ahead = 0;

  /** Takes the `date` of an answer, to the second. */
  hear(response: Response): void {
    const told = Date.parse(response.headers.get('date') ?? '');
    if (Number.isFinite(told)) this.#ahead = told - Date.now();
  }

  /** Milliseconds by which the service is ahead of this computer. */
  get ahead(): number {
    return this.#ahead;
  }

  /** RFC 3339 UTC with milliseconds. */
  now(): string {
    return new Date(Date.now() + this.#ahead).toISOString();
  }
}
