import * as z from 'zod/mini';
import type { Entry } from '../ledger/entry.ts';
import { countField, dateField, idField, instantField } from '../ledger/fields.ts';
import { roles } from '../ledger/registration.ts';
import type { ElectionState } from '../ledger/state.ts';
import { destructions, sealings } from './seals.ts';

const recorded = {
  contest: idField,
  seq: countField(1, Number.MAX_SAFE_INTEGER),
  at: instantField,
  by: z.array(z.strictObject({ person: z.string(), role: z.enum(roles) })),
};

/** `seal.json` of an archive package: what its ledger says of sealed and destroyed ballots (B-14). */
export const sealDocumentSchema = z.strictObject({
  format: z.literal('scrutineer/seal@1'),
  election: idField,
  sealed: z.array(z.strictObject({ ...recorded, sealNo: z.string(), place: z.string() })),
  destroyed: z.array(
    z.strictObject({
      ...recorded,
      who: z.string(),
      supervisor: z.string(),
      date: z.exactOptional(dateField),
    }),
  ),
});

type SealDocument = z.infer<typeof sealDocumentSchema>;

export function sealDocument(state: ElectionState, entries: readonly Entry[]): SealDocument {
  return {
    format: 'scrutineer/seal@1',
    election: state.definition.id,
    sealed: sealings(entries),
    destroyed: destructions(entries),
  } as unknown as SealDocument;
}
