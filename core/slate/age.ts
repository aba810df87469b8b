/**
 * Whole years lived on a day, 周岁; both are dates as `2026-11-22`. A year is full on the birthday itself; who was born
 * on 29 February completes it on 1 March of a common year. Before birth it is negative.
 */
export function ageOn(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * Whether a past day lies within the last so many years before `on`. The same day so many years ago is no longer
 * within them; what happened on 29 February leaves the window on 1 March of a common year.
 */
export function isWithinYears(past: string, on: string, years: number): boolean {
  return ageOn(past, on) < years;
}
