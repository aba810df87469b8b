import * as z from 'zod/mini';
import { countField, idField, textField } from './fields.ts';

const mostSeats = 200;
const mostCandidates = 500;
const mostEligible = 5000;

/** What a candidate is in a document of the ledger; `was` is the `write-in:` id of an earlier round. */
const candidateSchema = z.strictObject({
  id: idField,
  name: z.string(),
  note: z.exactOptional(textField(200)),
  was: z.exactOptional(textField(200)),
});

/** What an election's contest and a round's paper say alike. */
export const slateFields = {
  method: z.enum(['differential', 'equal']),
  seats: countField(1, mostSeats),
  candidates: z.array(candidateSchema).check(z.minLength(1), z.maxLength(mostCandidates)),
  eligibleWriteIns: z.exactOptional(z.array(z.string()).check(z.maxLength(mostEligible))),
};
