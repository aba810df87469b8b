import type { Attendance } from '../count/input.ts';
import { effectiveExemptions } from './exemptions.ts';

/** Those due to attend: electors less the exemptions in force; everyone else absent stays in. */
export function countDue(attendance: Pick<Attendance, 'electors' | 'exempt'>): number {
  return attendance.electors - effectiveExemptions(attendance.exempt);
}
