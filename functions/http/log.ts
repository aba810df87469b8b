/** One structured line. Nothing in it names a person: no path, no id, no address, no message of an error. */
export interface LogLine {
  readonly time: string;
  readonly event: 'request' | 'bug' | 'orphans' | 'stopped' | 'metrics' | 'broken' | 'sweep';
  readonly [detail: string]: unknown;
}

export type Log = (line: LogLine) => void;

/** JSON lines on stderr. */
export const stderrLog: Log = (line) => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** Where a bug was thrown: the error's name and the frames, not its message, which may quote what somebody sent. */
export function bugLine(time: string, request: string, thrown: unknown): LogLine {
  const error = thrown instanceof Error ? thrown : new Error('thrown value');
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame));
  return { time, event: 'bug', request, error: error.name, frames: frames.map((frame) => frame.trim()) };
}
