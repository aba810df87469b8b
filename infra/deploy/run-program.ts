import { orRefused } from '../refusal.ts';
import { Unfinished } from './refusals.ts';

/** Runs `deploy` or `destroy`: ends with 2 where it was refused and nothing changed, with 1 where it was interrupted. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  await orRefused(async () => {
    try {
      await program();
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  });
}
