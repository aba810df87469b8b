/** One run, in the unit of its row. */
export type Run = () => number | Promise<number>;

/**
 * Medians of several runs in turn, floor, subject, floor, subject, so that whatever else the machine does falls on both.
 * A first pair warms up and is not counted.
 */
export async function interleave(
  runs: number,
  floor: Run,
  subject: Run,
): Promise<{ readonly floor: number; readonly measured: number }> {
  const floors: number[] = [];
  const subjects: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const pair = [await floor(), await subject()] as const;
    if (run === 0) continue;
    floors.push(pair[0]);
    subjects.push(pair[1]);
  }
  return { floor: median(floors), measured: median(subjects) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
