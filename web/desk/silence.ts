/** Milliseconds: any line brings a byte within them, and a service has long begun to answer. */
const longest = 60_000;

/** Cuts a line on which nothing came for a minute: a connection that died silently is told by no event, and nobody would ask again. */
export class Silence {
  readonly #cut = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#hear();
  }

  get signal(): AbortSignal {
    return this.#cut.signal;
  }

  /** The answer's bytes, however long they take to come. */
  async bytesOf({ body }: Response): Promise<ArrayBuffer> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = body?.getReader();
    for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
      this.#hear();
      parts.push(read.value);
    }
    return new Blob(parts).arrayBuffer();
  }

  /** Nothing more is waited for. */
  over(): void {
    clearTimeout(this.#timer);
  }

  #hear(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#cut.abort(), longest);
  }
}
