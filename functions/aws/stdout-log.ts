import type { Log } from '../http/log.ts';

/** JSON lines on standard output, where Lambda takes both log lines and embedded metrics from. */
export const stdoutLog: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
