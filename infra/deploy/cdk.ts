import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));

/** Runs the CDK's own command line at this terminal; answers how it ended, 0 for well. */
export async function runCdk(args: readonly string[], region: string): Promise<number> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    // Its own question about permissions is not asked: ours named the stacks already.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, AWS_REGION: region, CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
