import type { Spoken } from './wording.ts';

/** One step of the hall: its heading and what is said. */
export interface ScriptStep {
  readonly title: Spoken;
  readonly lines: readonly Spoken[];
}

export function step(zh: string, en: string, lines: readonly Spoken[]): ScriptStep {
  return { title: { zh, en }, lines };
}

export function line(zh: string, en: string): Spoken {
  return { zh, en };
}
