import * as z from 'zod/mini';
import { spokenFindingSchema } from '../../findings/spoken-schema.ts';
import { countField, jurisdictionField } from '../../ledger/fields.ts';
import { sums } from './figures.ts';
import { ageBands, educationBands, makeupFigures } from './makeup.ts';
import { invalidReasons, summaryRowSchema } from './row.ts';

const count = countField(0, Number.MAX_SAFE_INTEGER);

function told<Amount extends z.core.$ZodType>(amount: Amount) {
  return z.object({ amount, of: count, lacking: count });
}

const totalSchema = z.object({
  mode: z.enum(['official', 'rehearsal']),
  office: z.exactOptional(z.string()),
  contests: count,
  ...Object.fromEntries(sums.map((name) => [name, name === 'surplus' ? z.int() : count])),
  invalid: z.record(z.enum(invalidReasons), count),
  makeup: z.object({
    ...Object.fromEntries(makeupFigures.map((figure) => [figure, told(count)])),
    ages: told(z.record(z.enum(ageBands), count)),
    education: told(z.record(z.enum(educationBands), count)),
  }),
});

/** A page of a summary as the service sends it: with the cursor of the page after, and the faults of elections left out. */
export const summarySchema = z.object({
  format: z.literal('scrutineer/summary@1'),
  jurisdiction: jurisdictionField,
  rows: z.array(summaryRowSchema),
  totals: z.array(totalSchema),
  complete: z.boolean(),
  next: z.exactOptional(z.string()),
  faults: z.exactOptional(z.array(spokenFindingSchema)),
});
