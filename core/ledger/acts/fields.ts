import * as z from 'zod/mini';
import type { Digest } from '../../crypto.ts';

/** The shapes that acts share; limits as the count file has them. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
export const count = z.number().check(z.int(), z.gte(0), z.lte(10_000_000));
export const digest = z.custom<Digest>(
  (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value),
);
export const time = z
  .string()
  .check(z.regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/));
export const date = z.string().check(z.regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/));
export const nonce = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{15,63}$/));

/** A text of at most `limit` code points, not empty. */
export const text = (limit: number) =>
  z.string().check(z.refine((value) => value.trim() !== '' && Array.from(value).length <= limit));

/** Short things such as a reply's number or a place. */
export const label = text(200);
/** Reasons and resolutions. */
export const reason = text(500);

const kinds = [
  'cannot-express-will',
  'abroad-self-funded',
  'serving-sentence',
  'cannot-care-for-self',
  'relation-not-transferred',
  'retired-returned-home',
] as const;

export const exempt = z.array(
  z.strictObject({
    kind: z.enum(kinds),
    count,
    superiorConsent: z._default(z.boolean(), false),
    meetingApproval: z._default(z.boolean(), false),
    approval: z.exactOptional(label),
  }),
);

export const candidates = z
  .array(z.strictObject({ id, name: text(100), note: z.exactOptional(label), was: z.exactOptional(text(120)) }))
  .check(z.minLength(1), z.maxLength(500));

/** What every act carries beside its own fields. */
export const common = {
  format: z.literal('scrutineer/act@1'),
  election: id,
  nonce,
  saidAt: time,
  expect: z.exactOptional(digest),
};
