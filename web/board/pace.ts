/** Milliseconds between looks at a board: every few seconds, and for a large one no more than a tenth of the time. */
export function pauseAfter(lookMilliseconds: number): number {
  return Math.min(60_000, Math.max(5000, lookMilliseconds * 9));
}
