import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));

/** A running `serve`: the very program a person starts, without npm. */
export interface Serving {
  readonly url: string;
  /** Milliseconds from its start until `/v1/health` said 200. */
  readonly ready: number;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at `/v1/health`. */
const pause = 2;

/** Starts `serve` on any free port and waits until it is ready. */
export async function startServing(folder: string, ...options: readonly string[]): Promise<Serving> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--data', folder, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await urlSaidBy(child);
  while (!(await isReady(url))) await sleep(pause);
  const ready = performance.now() - start;
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url, ready, stop };
}

/** The service says its address once it listens, which is before a sample is loaded. */
async function urlSaidBy(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const [url] = /https?:\/\/[\w.]+:\d+/.exec(said) ?? [];
    if (url !== undefined) {
      child.stdout!.resume();
      return url;
    }
  }
  throw new Error(`serve ended: ${said}`);
}

async function isReady(url: string): Promise<boolean> {
  const { status } = await fetch(`${url}/v1/health`);
  return status === 200;
}
