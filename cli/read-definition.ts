import * as z from 'zod/mini';
import { within } from '../core/findings/finding.ts';
import { readJson } from '../core/json/read.ts';
import { readShape, type Shaped } from '../core/json/shape.ts';
import { checkDefinition, type Definition, definitionSchema } from '../core/ledger/election.ts';
import { readAct } from '../core/ledger/read-act.ts';
import { readSigned } from '../core/ledger/signable.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { isEnvelope } from './is-envelope.ts';

const deepest = 16;
const known = z.looseObject({ format: z.enum(['scrutineer/election@1', 'scrutineer/act@1']) });
const convenedAct = z.looseObject({ type: z.literal('convened') });

/** An election's definition, by itself, in a `convened` act or in such an act's envelope; its signatures are not checked. */
export function readDefinition(bytes: Uint8Array): Shaped<Definition> {
  const json = readJson(bytes, { depth: deepest });
  if (!json.ok) return json;
  if (!isEnvelope(json.value)) return ofPayload(json.value);
  const signed = readSigned(json.value, nodeCrypto.sha256);
  return signed.ok ? placed('/payload', ofPayload(signed.value.payload)) : signed;
}

function ofPayload(payload: unknown): Shaped<Definition> {
  const shaped = readShape(known, payload);
  if (!shaped.ok) return shaped;
  if (shaped.value.format === 'scrutineer/election@1') return checked(readShape(definitionSchema, payload));
  const convened = readShape(convenedAct, payload);
  if (!convened.ok) return convened;
  const act = readAct(payload);
  if (!act.ok) return act;
  return placed('/definition', checked({ ok: true, value: act.value.fields.definition as Definition }));
}

function checked(read: Shaped<Definition>): Shaped<Definition> {
  if (!read.ok) return read;
  const findings = checkDefinition(read.value);
  return findings.length === 0 ? read : { ok: false, findings };
}

function placed(at: string, read: Shaped<Definition>): Shaped<Definition> {
  return read.ok ? read : { ok: false, findings: within(at, read.findings) };
}
