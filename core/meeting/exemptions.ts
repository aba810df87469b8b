import type { Exempt } from '../count/input.ts';

/** Persons not counted as due: only those with both the superior's consent and the meeting's approval (Q-10, A18). */
export function effectiveExemptions(
  exempt: readonly Pick<Exempt, 'count' | 'superiorConsent' | 'meetingApproval'>[],
): number {
  let persons = 0;
  for (const each of exempt) if (each.superiorConsent && each.meetingApproval) persons += each.count;
  return persons;
}
