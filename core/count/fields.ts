import * as z from 'zod/mini';
import { exemptionKinds } from './input.ts';

/** The fields counts are made of. Messages name the form, free of language. */

/** `constructor` is an id, `__proto__` is not. */
export const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: '[A-Za-z0-9][A-Za-z0-9._-]{0,63}' }));

/** A whole number of persons or papers. */
export const whole = z.int().check(z.gte(0), z.lte(10_000_000));

/** A text of at most so many Unicode code points. */
export function text(most: number) {
  return z.string().check(z.refine((value) => isShort(value, most), { error: `≤ ${most} code points` }));
}

export const title = text(200);
export const reason = text(500);

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
