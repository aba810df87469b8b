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

const ready = /(?:已就绪：|is ready: )(https?:\S+)\s/;

interface Serving {
  readonly cwd?: string;
  /** What it must have said before it is taken for started; the address is its group. */
  readonly until?: RegExp;
  /** No file it writes may grow over so many KiB. */
  readonly fileLimit?: number;
  /** It may only write where everybody may, or where it was given the right. */
  readonly asNobody?: true;
}

/** Nobody's user id: root may write anywhere, so a read-only folder is tried as somebody else. */
export const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Starts `serve` over a data folder on any free port and waits until it says, unless told otherwise, that it is ready. */
export async function startServing(
  data: string,
  args: readonly string[] = [],
  { cwd, until = ready, fileLimit, asNobody }: Serving = {},
): Promise<Served> {
  const program = [process.execPath, main, 'serve', '--data', data, '--port', '0', ...args];
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit * 2} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, ...program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    ...(asNobody ? nobody : {}),
  });
  const said = collect(child);
  const gone = once(child, 'close') as Promise<[number | null]>;
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
