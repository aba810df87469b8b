import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Nobody's user id: root may write anywhere, so a read-only folder is tried as somebody else. */
const nobody = 65534;

/**
 * Runs a function of the probe program in a process of its own that may not write where it has no right, or no file
 * over `fileLimit` KiB. Gives what it printed: `ok`, or the code of the fault it met.
 */
export function probe(what: string, folder: string, fileLimit?: number): string {
  const program = fileURLToPath(new URL('./probe-program.ts', import.meta.url));
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit * 2} && `;
  const shell = `${limit}exec "$0" "$@"`;
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const run = spawnSync('sh', ['-c', shell, process.execPath, program, what, folder], {
    encoding: 'utf8',
    ...user,
  });
  return run.stdout.trim() || run.stderr;
}
