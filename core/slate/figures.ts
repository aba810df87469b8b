import * as z from 'zod/mini';
import { countField, textField } from '../ledger/fields.ts';

const persons = countField(0, 10_000_000);
const atLeastOne = countField(1, 10_000_000);

/** Sums that rules of every body compare with: all members under the township, and what the last term had. */
export const memberFigures = {
  members: z.exactOptional(
    z.strictObject({
      total: atLeastOne,
      women: z.exactOptional(persons),
      minority: z.exactOptional(persons),
      twoNew: z.exactOptional(persons),
    }),
  ),
  lastTerm: z.exactOptional(
    z.strictObject({
      candidates: z.exactOptional(atLeastOne),
      seats: z.exactOptional(atLeastOne),
      delegates: z.exactOptional(atLeastOne),
      grassroots: z.exactOptional(persons),
    }),
  ),
};

/** What a township is, where rules of its team depend on it. */
export const townshipFigures = {
  population: z.exactOptional(atLeastOne),
  largeTownship: z.exactOptional(z.boolean()),
  townshipClass: z.exactOptional(countField(1, 9)),
  ethnicTownship: z.exactOptional(textField(20)),
};

/** What a slate's rules need to know beside its persons: sums and the township's own, nothing of anybody. */
export const figuresField = z.strictObject({ ...memberFigures, ...townshipFigures });
