import * as z from 'zod/mini';
import { batchSchema } from './ballot/batch-schema.ts';
import { countFileSchema } from './count/count-file-schema.ts';
import { resultSchema } from './count/result-schema.ts';
import { fileRefusalSchema } from './findings/spoken-schema.ts';
import { definitionSchema } from './ledger/election.ts';
import { envelopeSchema } from './ledger/envelope.ts';
import { actorsSchema, headSchema, manifestBodySchema, manifestSchema } from './ledger/evidence/documents.ts';
import { importChunkSchema, importSchema } from './ledger/import/documents.ts';
import { keyFileSchema } from './ledger/key-file.ts';
import { paperSchema } from './ledger/paper.ts';
import { actSchemas } from './ledger/read-act.ts';
import { actorRevokedSchema, actorSchema } from './ledger/registration.ts';
import { certificateSchema, receiptSchema, signedRefusalSchema } from './ledger/signed-forms.ts';

/** The schema of every format others may write or read, by the name in `scrutineer/<name>@1`; `envelope` has no format. */
const schemas: ReadonlyMap<string, () => z.core.$ZodType> = new Map<string, () => z.core.$ZodType>([
  ['count', () => countFileSchema],
  ['result', () => resultSchema],
  ['refusal', () => z.union([fileRefusalSchema, signedRefusalSchema])],
  ['envelope', () => envelopeSchema],
  ['receipt', () => receiptSchema],
  ['certificate', () => certificateSchema],
  ['head', () => headSchema],
  ['manifest', () => manifestSchema],
  ['manifest-body', () => manifestBodySchema],
  ['actors', () => actorsSchema],
  ['import', () => importSchema],
  ['import-chunk', () => importChunkSchema],
  ['batch', () => batchSchema],
  ['election', () => definitionSchema],
  ['paper', () => paperSchema],
  ['act', () => z.union([...actSchemas.values()])],
  ['actor', () => actorSchema],
  ['actor-revoked', () => actorRevokedSchema],
  ['key', () => keyFileSchema],
]);

export const schemaNames: readonly string[] = [...schemas.keys()];

/** The JSON Schema (2020-12) of a format as it is written; `undefined` for a name that is none. */
export function jsonSchemaOf(name: string): object | undefined {
  const schema = schemas.get(name);
  if (schema === undefined) return undefined;
  const { $schema, ...body } = z.toJSONSchema(schema(), { io: 'input' });
  return { $schema, title: `scrutineer/${name}@1`, ...body };
}
