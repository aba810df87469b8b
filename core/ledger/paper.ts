import * as z from 'zod/mini';
import { roundKinds } from '../count/input.ts';
import { rulesSchema } from '../rules/resolve.ts';
import { countField, idField } from './fields.ts';
import { slateFields } from './slate-fields.ts';

/** What one round votes on. `kind` is what a count file calls `round`; `round` counts from 1 within a contest. */
export const paperSchema = z.strictObject({
  format: z.literal('scrutineer/paper@1'),
  election: idField,
  mode: z.enum(['official', 'rehearsal']),
  contest: idField,
  round: countField(1, 1000),
  kind: z.enum(roundKinds),
  rules: rulesSchema,
  order: z.enum(['strokes', 'slate']),
  ...slateFields,
});

export type Paper = z.infer<typeof paperSchema>;
