import * as z from 'zod/mini';
import { spokenFindingSchema } from '../findings/spoken-schema.ts';
import { idField, jurisdictionField } from '../ledger/fields.ts';

/** What `draft --json` says it wrote: the elections and townships by their ids, in the book's order, and what to look at. */
export const draftsSchema = z.strictObject({
  format: z.literal('scrutineer/drafts@1'),
  file: z.string(),
  out: z.string(),
  mode: z.enum(['official', 'rehearsal']),
  elections: z.array(idField),
  quotas: z.array(jurisdictionField),
  schedule: z.exactOptional(jurisdictionField),
  findings: z.array(spokenFindingSchema),
});
