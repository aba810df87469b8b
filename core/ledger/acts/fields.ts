import * as z from 'zod/mini';
import { exemptionKinds } from '../../count/input.ts';
import { countField, digestField, idField, instantField, textField } from '../fields.ts';

/** The shapes that acts share; limits as the count file has them. */
export const count = countField(0, 10_000_000);
export const round = countField(1, 1000);

/** Short things such as a reply's number or a place. */
export const label = textField(200);
/** Reasons and resolutions. */
export const reason = textField(500);
/** A person's name as written; its characters are judged where it matters. */
export const person = textField(100);

/** A nonce is long enough that two signers never meet by chance. */
const nonce = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{15,63}$/, { error: '[A-Za-z0-9._-]{16,64}' }));

export const exempt = z
  .array(
    z.strictObject({
      kind: z.enum(exemptionKinds),
      count,
      superiorConsent: z._default(z.boolean(), false),
      meetingApproval: z._default(z.boolean(), false),
      approval: z.exactOptional(label),
    }),
  )
  .check(z.maxLength(100));

export const candidates = z
  .array(
    z.strictObject({
      id: idField,
      name: person,
      note: z.exactOptional(label),
      was: z.exactOptional(textField(120)),
    }),
  )
  .check(z.minLength(1), z.maxLength(500));

/** What every act carries beside its own fields. */
export const common = {
  format: z.literal('scrutineer/act@1'),
  election: idField,
  nonce,
  saidAt: instantField,
  expect: z.exactOptional(digestField),
};
