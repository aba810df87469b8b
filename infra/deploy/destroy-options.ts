import { parseArgs } from 'node:util';

/** What `destroy` was asked for; `yes` is the stage's name, typed. */
interface DestroyOptions {
  readonly stage?: string;
  readonly region?: string;
  readonly yes?: string;
}

/** Throws what `parseArgs` does at an option nobody knows. */
export function destroyOptions(args: readonly string[]): DestroyOptions {
  const text = { type: 'string' } as const;
  return parseArgs({ args: [...args], options: { stage: text, region: text, yes: text } }).values;
}
