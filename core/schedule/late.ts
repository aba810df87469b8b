import { type Finding, finding } from '../findings/finding.ts';
import { daysBetween } from '../ledger/instant.ts';
import type { Schedule } from './schedule.ts';
import { type Step, stepNames } from './steps.ts';

/**
 * The steps not done by their day: `step-late` for each still open, `step-done-late` for each done after it.
 * `done` holds the day each finished step was done, `today` is a date; days late are whole days.
 */
export function lateSteps(
  schedule: { readonly steps: readonly Schedule['steps'][number][] },
  done: ReadonlyMap<Step, string>,
  today: string,
): readonly Finding[] {
  return schedule.steps.flatMap(({ step, due }, i) => {
    const at = `/steps/${i}`;
    const on = done.get(step);
    const days = daysBetween(due, on ?? today);
    if (days <= 0) return [];
    const { zh: name } = stepNames[step];
    return on === undefined
      ? [finding('step-late', at, { step, name, due, days, today })]
      : [finding('step-done-late', at, { step, name, due, days, on })];
  });
}
