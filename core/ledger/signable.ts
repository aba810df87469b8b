import * as z from 'zod/mini';
import { formBatch } from '../ballot/batch.ts';
import type { Crypto } from '../crypto.ts';
import { finding, within } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { canonicalText } from './canonical.ts';
import {
  type Envelope,
  envelopeSchema,
  type OpenEnvelope,
  type Purpose,
  readEnvelope,
  readPayload,
} from './envelope.ts';
import { readAct } from './read-act.ts';
import { actorRevokedSchema, readActor } from './registration.ts';

/** What a person may sign, with the purpose its signatures name. */
export interface Signable {
  readonly purpose: Purpose;
  readonly payload: unknown;
}

/** Reads what somebody is about to sign, by its `format`; a bundle comes back in canonical form, all else as it is. */
export function readSignable(payload: unknown): Shaped<Signable> {
  const shaped = readShape(z.looseObject({ format: z.string() }), payload);
  if (!shaped.ok) return shaped;
  const { format } = shaped.value;
  switch (format) {
    case 'scrutineer/batch@1': {
      const batch = formBatch(payload);
      return batch.ok ? { ok: true, value: { purpose: 'batch', payload: batch.value } } : batch;
    }
    case 'scrutineer/act@1':
      return asItIs('act', payload, readAct(payload));
    case 'scrutineer/actor@1':
      return asItIs('actor', payload, readActor(payload));
    case 'scrutineer/actor-revoked@1':
      return asItIs('actor', payload, readShape(actorRevokedSchema, payload));
    default:
      return { ok: false, findings: [finding('format-not-signed', '/format', { format })] };
  }
}

function asItIs(purpose: Purpose, payload: unknown, read: Shaped<unknown>): Shaped<Signable> {
  return read.ok ? { ok: true, value: { purpose, payload } } : read;
}

/** What people signed: the envelope as it stands, and as it was read for the purpose that its payload's `format` tells. */
export interface Signed extends Signable {
  readonly envelope: Envelope;
  readonly opened: OpenEnvelope;
}

/** Reads an envelope of people's whatever it holds, payload included. The signatures are not checked: that takes registrations. */
export function readSigned(value: unknown, sha256: Crypto['sha256']): Shaped<Signed> {
  const shaped = readShape(envelopeSchema, value);
  if (!shaped.ok) return shaped;
  const payload = readPayload(shaped.value.payload);
  if (!payload.ok) return payload;
  const signable = readSignable(payload.value.payload);
  if (!signable.ok) return { ok: false, findings: within('/payload', signable.findings) };
  const { purpose } = signable.value;
  if (canonicalText(signable.value.payload) !== canonicalText(payload.value.payload)) {
    return {
      ok: false,
      findings: [finding('not-canonical', '/payload', { form: `scrutineer/${purpose}@1` })],
    };
  }
  const opened = readEnvelope(value, purpose, sha256);
  if (!opened.ok) return opened;
  return { ok: true, value: { ...signable.value, envelope: shaped.value, opened } };
}
