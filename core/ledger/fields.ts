import * as z from 'zod/mini';
import type { Digest } from '../crypto.ts';
import { isDate, isInstant } from './instant.ts';
import { isJurisdiction } from './jurisdiction.ts';

/** The fields that every signed document here is made of. Messages name the form, free of language. */

/** How findings tell the form of an id and of a jurisdiction's code. */
export const idExpected = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
export const jurisdictionExpected = '46 | 4690 | 469021 | 469021101 | 469021101001 | 469021101-b03';

/** `constructor` is an id, `__proto__` is not. */
export const idField = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: idExpected }));

export const digestField = z
  .string()
  .check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: 'sha256:<64 hex>' })) as unknown as z.ZodMiniType<
  Digest,
  string
>;

/** 32 bytes in base64url: a thumbprint, or a coordinate of a key. The last character has its unused bits clear. */
export const base64url32Field = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, { error: 'base64url of 32 bytes' }));

export const instantField = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
    error: '2026-11-22T08:00:00.000Z',
    abort: true,
  }),
  z.refine(isInstant, { error: '2026-11-22T08:00:00.000Z' }),
);

export const dateField = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: '2026-11-22', abort: true }),
    z.refine(isDate, { error: '2026-11-22' }),
  );

export const jurisdictionField = z.string().check(z.refine(isJurisdiction, { error: jurisdictionExpected }));

export function countField(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

/**
 * What no text holds: control characters but tab and line ends, which no .docx may hold, what turns the direction of
 * writing and so shows another text than is signed, and halves of characters.
 */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]/u;

/** The first such character, as `U+000B`. */
function unprintableIn(text: string): string | undefined {
  const point = unprintable.exec(text)?.[0].codePointAt(0);
  return point === undefined ? undefined : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text people wrote, of 1 to `most` Unicode code points that print. */
export function textField(most: number) {
  return z.string().check(
    z.minLength(1),
    z.refine((text) => [...text].length <= most, { error: `≤ ${most} code points` }),
    z.refine((text) => unprintableIn(text) === undefined, {
      error: ({ input }) => `≠ ${unprintableIn(input as string)}`,
    }),
  );
}
