import * as z from 'zod/mini';
import { readShape, type Shaped } from '../json/shape.ts';
import { base64url32Field, idField, jurisdictionField } from './fields.ts';
import { roles } from './registration.ts';

/** A private key on its owner's disk. Roots and the service have key files too; a root's jurisdiction may be `''`, for all. */
export const keyFileSchema = z.strictObject({
  format: z.literal('scrutineer/key@1'),
  actor: idField,
  person: z.string(),
  role: z.enum([...roles, 'root', 'service']),
  jurisdiction: z.union([jurisdictionField, z.literal('')], { error: '469021101' }),
  jwk: z.discriminatedUnion('kty', [
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: base64url32Field,
      d: base64url32Field,
    }),
    z.strictObject({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: base64url32Field,
      y: base64url32Field,
      d: base64url32Field,
    }),
  ]),
});

export type KeyFile = z.infer<typeof keyFileSchema>;

export function readKeyFile(value: unknown): Shaped<KeyFile> {
  return readShape(keyFileSchema, value);
}
