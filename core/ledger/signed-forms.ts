import * as z from 'zod/mini';
import { roundKinds } from '../count/input.ts';
import { makeupField } from '../report/summary/makeup.ts';
import { countField, digestField, idField, instantField } from './fields.ts';
import { roles } from './registration.ts';

const seq = countField(1, Number.MAX_SAFE_INTEGER);
const round = countField(1, 1000);

/** What a receipt's signature covers: the entry, the state after it, the envelope's payload, and the receipt's own body. */
export const receiptSchema = z.strictObject({
  format: z.literal('scrutineer/receipt@1'),
  election: idField,
  seq,
  entry: digestField,
  state: digestField,
  digest: digestField,
  body: digestField,
});

/** What the signature of a refusal covers that came too late or in conflict; its body holds the findings. */
export const signedRefusalSchema = z.strictObject({
  format: z.literal('scrutineer/refusal@1'),
  election: idField,
  digest: digestField,
  at: instantField,
  body: digestField,
});

/** The body of a certificate, recomputable from ledger and bundles alone. */
export const certificateSchema = z.strictObject({
  format: z.literal('scrutineer/certificate@1'),
  election: idField,
  contest: idField,
  title: z.string(),
  office: z.string(),
  mode: z.enum(['official', 'rehearsal']),
  date: z.string(),
  version: seq,
  supersedes: z.exactOptional(digestField),
  rules: z.strictObject({ spec: z.unknown(), clauses: z.array(z.string()) }),
  rounds: z.array(
    z.strictObject({
      round,
      paper: digestField,
      resultDigest: digestField,
      result: z.looseObject({ format: z.literal('scrutineer/result@1') }),
      bundles: z.array(digestField),
    }),
  ),
  voidRounds: z.array(
    z.strictObject({
      round,
      kind: z.enum(roundKinds),
      paper: digestField,
    }),
  ),
  elected: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  makeup: z.exactOptional(makeupField),
  replyNo: z.string(),
  signOffs: z.array(
    z.strictObject({
      type: z.string(),
      seq,
      round: z.exactOptional(round),
      as: z.array(z.strictObject({ actor: idField, person: z.string(), role: z.enum(roles) })),
    }),
  ),
  seq,
  head: digestField,
});
