import type { Attendance, ExemptionKind } from '../../core/count/input.ts';
import type { Absences } from '../../core/report/attendance.ts';
import { exemptIn } from './exempt.ts';
import { countIn, countsIn, type Texts } from './texts.ts';

export const absences = ['affairs', 'illness', 'leave', 'other'] as const;

/** Heads as they were counted, with why the others are not there. */
export interface Heads {
  readonly attendance: Attendance;
  readonly absent: Absences;
}

/** The attendance typed; nothing while a figure is missing. The electors are those the superior confirmed. */
export function headsIn(texts: Texts, electors: number, kinds: readonly ExemptionKind[]): Heads | undefined {
  const present = countIn(texts, 'present');
  const absent = countsIn(texts, absences, 'absent.');
  const exempt = exemptIn(texts, kinds);
  if (present === undefined || absent === undefined || exempt === undefined) return undefined;
  return { attendance: { electors, present, exempt }, absent };
}
