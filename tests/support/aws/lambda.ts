import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A function as it is deployed: its bundle, its environment, and how long an invocation may take. */
export interface LambdaSpec {
  readonly name: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/** What came of an invocation. `seconds` over the limit kills the instance, as Lambda does. */
export type Invoked =
  | { readonly kind: 'answered'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'timed-out' };

/** Most bytes of an event or an answer as JSON (AWS Lambda quotas, synchronous invocation payload). */
const payloadLimit = 6_291_556;

interface Instance {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
}

/**
 * One function: instances are processes of their own, each with one invocation at a time. A free one is taken, and a
 * new one started where there is none.
 */
export class Lambda {
  readonly #spec: LambdaSpec;
  readonly #free: Instance[] = [];
  readonly #all = new Set<Instance>();
  /** What all instances printed. */
  readonly lines: string[] = [];
  coldStarts = 0;

  constructor(spec: LambdaSpec) {
    this.#spec = spec;
  }

  async invoke(event: unknown): Promise<Invoked> {
    const text = JSON.stringify(event);
    if (Buffer.byteLength(text) > payloadLimit) return { kind: 'failed', error: 'RequestTooLarge' };
    const instance = this.#free.pop() ?? this.#start();
    const invoked = await this.#run(instance, text);
    if (invoked.kind === 'timed-out') this.#end(instance);
    else if (this.#all.has(instance)) this.#free.push(instance);
    return invoked;
  }

  /** Lets every idle instance go, so that the next invocation is a cold start. */
  chill(): void {
    for (const instance of this.#free.splice(0)) this.#end(instance);
  }

  /** Ends every instance that is at work, as Lambda does when the time is up. */
  killBusy(): void {
    for (const instance of this.#all) if (!this.#free.includes(instance)) this.#end(instance);
  }

  close(): void {
    for (const instance of this.#all) this.#end(instance);
  }

  async #run({ child, ready }: Instance, event: string): Promise<Invoked> {
    const limit = this.#spec.timeoutSeconds * 1000;
    const timer = new AbortController();
    const late = new Promise<Invoked>((resolve) => {
      const waiting = setTimeout(() => resolve({ kind: 'timed-out' }), limit);
      timer.signal.addEventListener('abort', () => clearTimeout(waiting));
    });
    const answered = ready.then(() => this.#ask(child, event, Date.now() + limit));
    try {
      return await Promise.race([answered, late]);
    } finally {
      timer.abort();
    }
  }

  #ask(child: ChildProcess, event: string, deadline: number): Promise<Invoked> {
    const id = randomUUID();
    return new Promise((resolve) => {
      const exit = (code: number | null) => {
        child.off('message', listen);
        resolve({ kind: 'failed', error: `Runtime.ExitError: ${code}` });
      };
      const listen = (message: { id?: string; result?: string; error?: string }) => {
        if (message.id !== id) return;
        child.off('message', listen);
        child.off('exit', exit);
        const { result, error } = message;
        if (result === undefined) resolve({ kind: 'failed', error: error ?? 'no answer' });
        else if (Buffer.byteLength(result) > payloadLimit)
          resolve({ kind: 'failed', error: 'Function.ResponseSizeTooLarge' });
        else resolve({ kind: 'answered', result: JSON.parse(result) });
      };
      child.on('message', listen);
      child.once('exit', exit);
      child.send({ id, event, deadline });
    });
  }

  #start(): Instance {
    this.coldStarts += 1;
    const { bundle, name, environment } = this.#spec;
    const child = fork(new URL('./lambda-runtime.js', import.meta.url), [pathToFileURL(bundle).href, name], {
      // Nothing of this process's own environment: a function has what it was deployed with.
      env: { ...environment, AWS_LAMBDA_FUNCTION_NAME: name, PATH: process.env['PATH'] ?? '' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.lines.push(...text.trimEnd().split('\n')));
    }
    const started = once(child, 'message').then(() => {});
    const failed = once(child, 'exit').then(() => {
      throw new Error(`${name} did not start: ${this.lines.slice(-5).join('\n')}`);
    });
    // After the start nobody waits for this any more.
    failed.catch(() => {});
    const instance = { child, ready: Promise.race([started, failed]) };
    this.#all.add(instance);
    return instance;
  }

  #end(instance: Instance): void {
    this.#all.delete(instance);
    instance.child.kill('SIGKILL');
  }
}
