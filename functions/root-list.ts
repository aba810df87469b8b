import * as z from 'zod/mini';
import type { Finding } from '../core/findings/finding.ts';
import { readJson } from '../core/json/read.ts';
import { readShape, type Shaped } from '../core/json/shape.ts';
import { type Root, rootSchema } from '../core/ledger/registration.ts';

const listSchema = z.array(rootSchema).check(z.minLength(1));

/** Public root keys of a home: a JSON list of them, or another home's configuration, which has one. */
export function readRootList(bytes: Uint8Array): Shaped<readonly Root[]> {
  const json = readJson(bytes, { depth: 8 });
  if (!json.ok) return { ok: false, findings: json.findings as readonly Finding[] };
  const { value } = json;
  const isConfig = typeof value === 'object' && value !== null && 'roots' in value;
  return readShape(listSchema, isConfig ? value.roots : value);
}
