import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { main } from '../cli/program.ts';

/** The real service in a process of its own. */
export interface Served {
  readonly url: string;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Asks it to stop, or kills it; answers its exit code. Stopping what has stopped does nothing. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const ready = /(?:已就绪：|is ready: )(https?:\S+)/;

/** Starts `serve` over a data folder on any free port and waits until it says, unless told otherwise, that it is ready. */
export async function startServing(
  data: string,
  args: readonly string[] = [],
  cwd?: string,
  until = ready,
): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--data', data, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  const said = collect(child);
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const url = await Promise.race([
    said.until(until),
    gone.then(([code]) => {
      throw new Error(`serve ended with ${code}: ${said.stdout()}${said.stderr()}`);
    }),
  ]);
  return {
    url,
    stdout: said.stdout,
    stderr: said.stderr,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return (await gone)[0];
    },
  };
}

function collect(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      child.stdout!.on('data', () => {
        const found = pattern.exec(stdout)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
  return { stdout: () => stdout, stderr: () => stderr, until };
}
