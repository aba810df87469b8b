import * as z from 'zod/mini';
import { envelopeSchema } from '../envelope.ts';
import { actorsSchema, signedDocumentSchema } from '../evidence/documents.ts';
import { base64url32Field, countField, digestField, idField, instantField } from '../fields.ts';

/** A superior's word that a ledger, up to this head, moves from the home with one service key to that with another. */
export const importSchema = z.strictObject({
  format: z.literal('scrutineer/import@1'),
  election: idField,
  seq: countField(1, Number.MAX_SAFE_INTEGER),
  head: digestField,
  from: base64url32Field,
  to: base64url32Field,
  at: instantField,
});

export type Import = z.infer<typeof importSchema>;

/** Most entries that go together, so that a function in the cloud is done with them in a few seconds. */
export const mostEntries = 40;

/** Part of a ledger on its way into another home: the folder's own head and keys come with each, entries in their order. */
export const importChunkSchema = z.strictObject({
  format: z.literal('scrutineer/import-chunk@1'),
  import: envelopeSchema,
  head: signedDocumentSchema,
  actors: actorsSchema,
  entries: z
    .array(z.strictObject({ line: z.string(), envelope: envelopeSchema }))
    .check(z.minLength(1), z.maxLength(mostEntries)),
});

export type ImportChunk = z.infer<typeof importChunkSchema>;
