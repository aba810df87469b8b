import * as z from 'zod/mini';
import { sealDocumentSchema } from './archive/seal-document.ts';
import { batchSchema } from './ballot/batch-schema.ts';
import { draftsSchema } from './book/drafts-schema.ts';
import { countFileSchema } from './count/count-file-schema.ts';
import { resultSchema } from './count/result-schema.ts';
import { particularsSchema } from './documents/particulars.ts';
import { fileRefusalSchema } from './findings/spoken-schema.ts';
import { hallChunkSchema, hallFileSchema, hallPackSchema } from './hall/documents.ts';
import { definitionSchema } from './ledger/election.ts';
import { envelopeSchema } from './ledger/envelope.ts';
import { actorsSchema, headSchema, manifestBodySchema, manifestSchema } from './ledger/evidence/documents.ts';
import { importChunkSchema, importSchema } from './ledger/import/documents.ts';
import { keyFileSchema } from './ledger/key-file.ts';
import { paperSchema } from './ledger/paper.ts';
import { actSchemas } from './ledger/read-act.ts';
import { actorRevokedSchema, actorSchema } from './ledger/registration.ts';
import { sealedDocumentSchema } from './ledger/sealed-document.ts';
import { certificateSchema, receiptSchema, signedRefusalSchema } from './ledger/signed-forms.ts';
import { summarySchema } from './report/summary/schema.ts';
import { scheduleSchema } from './schedule/schedule.ts';
import { quotaFileSchema } from './slate/quota/quota-file.ts';
import { quotaResultSchema } from './slate/quota/quota-result.ts';
import { slateFileSchema } from './slate/slate-file-schema.ts';
import { slateResultSchema } from './slate/slate-result.ts';

/** The schema of every format others may write or read, by the name in `scrutineer/<name>@1`; `envelope` has no format. */
const schemas: ReadonlyMap<string, () => z.core.$ZodType> = new Map<string, () => z.core.$ZodType>([
  ['count', () => countFileSchema],
  ['result', () => resultSchema],
  ['refusal', () => z.union([fileRefusalSchema, signedRefusalSchema])],
  ['slate', () => slateFileSchema],
  ['slate-result', () => slateResultSchema],
  ['quota', () => quotaFileSchema],
  ['quota-result', () => quotaResultSchema],
  ['envelope', () => envelopeSchema],
  ['receipt', () => receiptSchema],
  ['certificate', () => certificateSchema],
  ['head', () => headSchema],
  ['manifest', () => manifestSchema],
  ['manifest-body', () => manifestBodySchema],
  ['actors', () => actorsSchema],
  ['import', () => importSchema],
  ['import-chunk', () => importChunkSchema],
  ['hall-pack', () => hallPackSchema],
  ['hall-file', () => hallFileSchema],
  ['hall-chunk', () => hallChunkSchema],
  ['batch', () => batchSchema],
  ['election', () => definitionSchema],
  ['paper', () => paperSchema],
  ['documents', () => particularsSchema],
  ['act', () => z.union([...actSchemas.values()])],
  ['actor', () => actorSchema],
  ['actor-revoked', () => actorRevokedSchema],
  ['sealed', () => sealedDocumentSchema],
  ['seal', () => sealDocumentSchema],
  ['key', () => keyFileSchema],
  ['schedule', () => scheduleSchema],
  ['drafts', () => draftsSchema],
  ['summary', () => summarySchema],
]);

export const schemaNames: readonly string[] = [...schemas.keys()];

/** The JSON Schema (2020-12) of a format as it is written; `undefined` for a name that is none. */
export function jsonSchemaOf(name: string): object | undefined {
  const schema = schemas.get(name);
  if (schema === undefined) return undefined;
  const { $schema, ...body } = z.toJSONSchema(schema(), { io: 'input' });
  return { $schema, title: `scrutineer/${name}@1`, ...body };
}
