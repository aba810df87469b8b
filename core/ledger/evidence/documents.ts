import * as z from 'zod/mini';
import { envelopeSchema } from '../envelope.ts';
import { base64url32Field, countField, digestField, idField, instantField } from '../fields.ts';
import { publicJwkSchema } from '../keys.ts';
import { rootSchema } from '../registration.ts';

/** The documents of an evidence folder that are not themselves entries, envelopes or certificates. */

/** What the service's signature under a manifest covers. */
export const manifestSchema = z.strictObject({
  format: z.literal('scrutineer/manifest@1'),
  election: idField,
  body: digestField,
});

/** Every other file of the folder, by path in code-unit order. */
export const manifestBodySchema = z.strictObject({
  format: z.literal('scrutineer/manifest-body@1'),
  election: idField,
  at: instantField,
  files: z.array(z.strictObject({ path: z.string(), digest: digestField })),
});

export type ManifestBody = z.infer<typeof manifestBodySchema>;

/** What the service's signature under a head covers: the last entry and the state after it, at the time of export. */
export const headSchema = z.strictObject({
  format: z.literal('scrutineer/head@1'),
  election: idField,
  seq: countField(1, Number.MAX_SAFE_INTEGER),
  entry: digestField,
  state: digestField,
  at: instantField,
  body: digestField,
});

/** What the service's signature under a certificate covers. */
export const certificateNamedSchema = z.strictObject({
  format: z.literal('scrutineer/certificate@1'),
  election: idField,
  contest: idField,
  version: countField(1, Number.MAX_SAFE_INTEGER),
  body: digestField,
});

/**
 * The keys an election rests on: the service's, the roots', and every registration and revocation between a root and a
 * signer. `recorded` says when the service took a key's revocation, which never reaches back before that.
 */
export const actorsSchema = z.strictObject({
  format: z.literal('scrutineer/actors@1'),
  service: publicJwkSchema,
  roots: z.array(rootSchema).check(z.minLength(1)),
  registrations: z.array(envelopeSchema),
  revocations: z.array(envelopeSchema),
  recorded: z.array(z.strictObject({ kid: base64url32Field, at: instantField })),
  /** How the ledger came here from the home that convened it, where it moved: signed imports. */
  imports: z.exactOptional(z.array(envelopeSchema)),
});

export type ActorsDocument = z.infer<typeof actorsSchema>;

/** A document the service signed by its digest: `body` is any JSON value. */
export const signedDocumentSchema = z.strictObject({ envelope: z.unknown(), body: z.unknown() });
