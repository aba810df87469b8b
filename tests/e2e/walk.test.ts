import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main, repository } from '../cli/program.ts';
import { type Served, startServing } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-walk-'));
const data = join(folder, 'data');
let served: Served;

beforeAll(async () => {
  // The commands say `npm run`; each of them is the program itself, started without npm's second.
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\nshift 4\nexec '${process.execPath}' '${main}' "$@"\n`);
  chmodSync(npm, 0o755);
  served = await startServing(data, ['--sample']);
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const page = readFileSync(`${repository}samples/walk/README.md`, 'utf8');

/** The page's commands, each with what the page says it prints. */
function steps(): readonly { readonly command: string; readonly said: readonly string[] }[] {
  const lines = [...page.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block]) =>
    block!.trimEnd().split('\n'),
  );
  const found: { command: string; said: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), said: [] });
    else if (line.startsWith('> ')) found.at(-1)!.command += `\n${line.slice(2)}`;
    else found.at(-1)!.said.push(line);
  }
  return found;
}

/** What differs from one walk to the next: digests, codes, times, sizes, and where its folder is. */
function alike(text: string): string {
  return text
    .replaceAll(join(data, 'walk'), 'data/walk')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replaceAll(/(?<![\w-])[\w-]{43}(?![\w-])/g, 'THUMBPRINT')
    .replaceAll(/\b[A-Z2-7]{12}\b/g, 'CODE')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replaceAll(/\d+ KiB/g, 'SIZE');
}

it('the walk from convening to the archive package goes as its page says, line by line', () => {
  const told = steps();
  const mark = '== end of a step ==';
  const script = told.map(({ command }) => `${command}\necho '${mark}'\n`).join('');
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [folder, join(process.execPath, '..'), process.env['PATH']].join(delimiter),
      url: served.url,
      keys: join(data, 'keys'),
      walk: join(data, 'walk'),
    },
  });
  const outputs = stdout.split(`${mark}\n`).map((output) => alike(output).trimEnd());
  expect(outputs.slice(0, -1)).toEqual(told.map(({ said }) => alike(said.join('\n'))));
});
