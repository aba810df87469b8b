import * as z from 'zod/mini';
import type { Crypto, Digest } from '../crypto.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { personFactsField, teamField } from '../slate/person.ts';
import { canonicalBytes, digestBytes } from './canonical.ts';
import { base64url32Field, idField, textField } from './fields.ts';

/** Most canonical bytes of one document: with what surrounds it, it fits an item of every store. */
export const mostSealedBytes = 307_200;

/** 32 random bytes: without them, a digest over a birth date or a name could be guessed by trying. */
const salt = base64url32Field;
const common = { format: z.literal('scrutineer/sealed@1'), election: idField, salt };

const persons = z
  .array(z.strictObject({ id: idField, facts: personFactsField }))
  .check(z.minLength(1), z.maxLength(2000));

/**
 * Facts about one contest's names, or about any contest's where none is said, and about the rest of a team. Whom an earlier
 * stage named may stay among `persons`: nobody joins the team by dropping out.
 */
const personsDocument = z
  .strictObject({
    ...common,
    kind: z.literal('persons'),
    contest: z.exactOptional(idField),
    persons,
    team: z.exactOptional(teamField),
  })
  .check(
    z.refine(({ persons: named, team = [] }) => isOnce([...named, ...team]), {
      path: ['persons'],
      error: 'each id once',
    }),
  );

function isOnce(rows: readonly { readonly id: string }[]): boolean {
  return new Set(rows.map((row) => row.id)).size === rows.length;
}

/** What lies apart from the ledger and may be erased: facts of persons that only checks need, or a note in words. */
export const sealedDocumentSchema = z.discriminatedUnion('kind', [
  personsDocument,
  z.strictObject({ ...common, kind: z.literal('text'), text: textField(20_000) }),
]);

export type SealedDocument = z.infer<typeof sealedDocumentSchema>;
export type SealedPersons = Extract<SealedDocument, { kind: 'persons' }>;

export function readSealedDocument(value: unknown): Shaped<SealedDocument> {
  return readShape(sealedDocumentSchema, value);
}

/** The RFC 8785 bytes that are kept, and their digest: what an act names. */
export function sealDocument(
  document: SealedDocument,
  sha256: Crypto['sha256'],
): { readonly bytes: Uint8Array; readonly digest: Digest } {
  const bytes = canonicalBytes(document);
  return { bytes, digest: digestBytes(bytes, sha256) };
}
