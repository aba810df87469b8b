import * as z from 'zod/mini';
import { countField } from '../ledger/fields.ts';
import { exemptionKinds } from './input.ts';

/** The fields counts are made of, beside those of every document. Messages name the form, free of language. */

/** A whole number of persons or papers. */
export const whole = countField(0, 10_000_000);

/** A text of at most so many Unicode code points. */
function text(most: number) {
  return z.string().check(z.refine((value) => isShort(value, most), { error: `≤ ${most} code points` }));
}

export const title = text(200);
const reason = text(500);

export const exempt = z.array(
  z.strictObject({
    kind: z.enum(exemptionKinds),
    count: whole,
    superiorConsent: z._default(z.boolean(), false),
    meetingApproval: z._default(z.boolean(), false),
    approval: z.exactOptional(reason),
  }),
);

/** Stops counting as soon as the answer is known. */
function isShort(value: string, most: number): boolean {
  let points = 0;
  for (const _point of value) if (++points > most) return false;
  return true;
}
