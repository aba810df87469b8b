import * as z from 'zod/mini';
import { dateField, jurisdictionField, textField } from '../ledger/fields.ts';
import { steps } from './steps.ts';

/** When each step is due in a jurisdiction and all below it; steps nobody set a date for are left out. */
export const scheduleSchema = z.strictObject({
  format: z.literal('scrutineer/schedule@1'),
  jurisdiction: jurisdictionField,
  steps: z
    .array(z.strictObject({ step: z.enum(steps), due: dateField, title: z.exactOptional(textField(200)) }))
    .check(z.minLength(1), z.maxLength(steps.length)),
});

export type Schedule = z.infer<typeof scheduleSchema>;
