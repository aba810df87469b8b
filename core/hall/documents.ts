import * as z from 'zod/mini';
import type { Digest } from '../crypto.ts';
import { type Envelope, envelopeSchema } from '../ledger/envelope.ts';
import { type ActorsDocument, actorsSchema } from '../ledger/evidence/documents.ts';
import { countField, digestField, idField, instantField } from '../ledger/fields.ts';

const common = { election: idField };

/** Where a hall takes over from its service: the last entry there. */
const from = z.strictObject({ seq: countField(1, Number.MAX_SAFE_INTEGER), head: digestField });

/**
 * What a hall needs to go on without its service: the ledger so far, everybody who may sign, and the service's word for it.
 * `head` is its signed head. No ballot is in it: an entry that accepted a bundle comes without the envelope.
 */
export const hallPackSchema = z.strictObject({
  format: z.literal('scrutineer/hall-pack@1'),
  ...common,
  origin: z.string(),
  at: instantField,
  head: envelopeSchema,
  actors: actorsSchema,
  entries: z
    .array(z.strictObject({ line: z.string(), envelope: z.exactOptional(envelopeSchema) }))
    .check(z.minLength(1)),
});

export interface HallPack {
  readonly format: 'scrutineer/hall-pack@1';
  readonly election: string;
  readonly origin: string;
  readonly at: string;
  readonly head: Envelope;
  readonly actors: ActorsDocument;
  readonly entries: readonly { readonly line: string; readonly envelope?: Envelope }[];
}

/** Each is followed up to a root: a call with thousands would keep a service busy for others. No hall registers as many. */
const mostRegistrations = 500;
const registrations = z
  .array(z.strictObject({ at: instantField, envelope: envelopeSchema }))
  .check(z.maxLength(mostRegistrations));
const entry = z.strictObject({ line: z.string(), envelope: envelopeSchema });

/** What happened in a hall since its pack, in order: `pack` is the pack's digest. */
export const hallFileSchema = z.strictObject({
  format: z.literal('scrutineer/hall-file@1'),
  ...common,
  pack: digestField,
  from,
  registrations,
  entries: z.array(entry),
});

/** An entry as the hall wrote it, and what was signed for it. */
export interface HallEntry {
  readonly line: string;
  readonly envelope: Envelope;
}

/** Somebody registered in the hall, and when. */
export interface HallRegistration {
  readonly at: string;
  readonly envelope: Envelope;
}

export interface HallChunk {
  readonly format: 'scrutineer/hall-chunk@1';
  readonly election: string;
  readonly from: { readonly seq: number; readonly head: Digest };
  readonly registrations: readonly HallRegistration[];
  readonly entries: readonly HallEntry[];
}

export interface HallFile extends Omit<HallChunk, 'format'> {
  readonly format: 'scrutineer/hall-file@1';
  readonly pack: Digest;
}

/** Part of a hall's file on its way to the service: all who were registered, and some of its entries. */
export const hallChunkSchema = z.strictObject({
  format: z.literal('scrutineer/hall-chunk@1'),
  ...common,
  from,
  registrations,
  entries: z.array(entry),
});
