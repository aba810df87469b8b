import * as z from 'zod/mini';
import { countField } from '../../ledger/fields.ts';
import { quotaRules } from './formula.ts';

/** Members of a township or a unit, and delegates: above what there ever are. */
export const personsField = countField(1, 10_000_000);

/** What a number of delegates is worked out from, wherever one is told. */
export const quotaFields = {
  rule: z.enum(quotaRules),
  members: personsField,
  branches: countField(1, 100_000),
  lastTerm: z.exactOptional(personsField),
};
