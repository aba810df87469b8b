/** What a benchmark is run at: `full` for figures, `tiny` to see that it runs. */
export type Size = 'full' | 'tiny';

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MiB' | '/s';
  /** Absent where the goal is a time by the clock. */
  readonly floor?: number;
  readonly measured: number;
  readonly goal: Goal;
}

/** When a measurement is good enough beside its floor. */
export interface Goal {
  readonly text: string;
  isMet(measured: number, floor: number): boolean;
}

export function ratioOf({ floor, measured }: Pick<Row, 'floor' | 'measured'>): number | undefined {
  return floor === undefined ? undefined : measured / floor;
}

export function isMet({ floor, measured, goal }: Row): boolean {
  return goal.isMet(measured, floor ?? 0);
}

/** At most so many times the floor, and `beyond` more in the row's unit. */
export function atMost(times: number, beyond?: number): Goal {
  return {
    text: beyond === undefined ? `≤ ${times} ×` : `≤ ${times} × + ${beyond}`,
    isMet: (measured, floor) => measured <= times * floor + (beyond ?? 0),
  };
}

/** At least this share of the floor: what is measured is a throughput. */
export function atLeast(share: number): Goal {
  return { text: `≥ ${share} ×`, isMet: (measured, floor) => measured >= share * floor };
}

/** Within so many of the row's unit, whatever the machine. */
export function within(limit: number): Goal {
  return { text: `≤ ${limit}`, isMet: (measured) => measured <= limit };
}
