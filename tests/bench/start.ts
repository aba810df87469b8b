import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withFolder } from './folder.ts';
import { interleave, median, timed } from './interleave.ts';
import { atMost, type Row, type Size, within } from './row.ts';
import { startServing } from './serve-process.ts';

const sizes = {
  full: { starts: 15, firstStarts: 3, options: ['--sample'] },
  tiny: { starts: 1, firstStarts: 1, options: [] },
};

/** How soon `serve` answers on a folder it made before, without npm, beside a bare Node. */
export function benchStart(size: Size): Promise<readonly Row[]> {
  const { starts } = sizes[size];
  return withFolder(async (folder) => {
    await readyAfter(folder);
    const found = await interleave(
      starts,
      () => timed(bareNode),
      () => readyAfter(folder),
    );
    return [{ name: 'serve ready: second start, no sample', unit: 'ms', ...found, goal: atMost(3, 200) }];
  });
}

/** How soon a newcomer's first start has the sample county loaded. */
export async function benchFirstStart(size: Size): Promise<readonly Row[]> {
  const { firstStarts, options } = sizes[size];
  const times: number[] = [];
  for (let start = 0; start < firstStarts; start++) {
    times.push(await withFolder((folder) => readyAfter(folder, ...options)));
  }
  return [{ name: 'first start with --sample', unit: 'ms', measured: median(times), goal: within(30_000) }];
}

async function bareNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
}

async function readyAfter(folder: string, ...options: readonly string[]): Promise<number> {
  const serving = await startServing(folder, ...options);
  await serving.stop();
  return serving.ready;
}
