import * as z from 'zod/mini';
import type { Digest } from '../crypto.ts';
import { finding } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { common } from './acts/fields.ts';
import { type ActType, acts } from './acts/table.ts';

/** An act's payload, in form: what all acts carry, and its own fields apart. */
export interface Act {
  readonly type: ActType;
  readonly election: string;
  readonly nonce: string;
  readonly saidAt: string;
  readonly expect?: Digest;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The whole schema of each act that people sign; bundles have a form of their own. */
export const actSchemas: ReadonlyMap<string, z.ZodMiniType<object>> = new Map(
  [...acts]
    .filter(([, row]) => row.call !== 'batches')
    .map(([type, row]) => {
      const own = row.fields as unknown as z.ZodMiniObject;
      return [type, z.strictObject({ ...common, type: z.literal(type), ...own.shape })];
    }),
);

/** Reads an act's payload by the table of acts; refuses unknown types and every field no one foresaw. */
export function readAct(payload: unknown): Shaped<Act> {
  const type = readShape(z.looseObject({ type: z.string() }), payload);
  if (!type.ok) return type;
  const schema = actSchemas.get(type.value.type);
  if (schema === undefined) {
    return { ok: false, findings: [finding('act-unknown', '/type', { type: type.value.type })] };
  }
  const shaped = readShape(schema, payload);
  if (!shaped.ok) return shaped;
  const {
    format: _format,
    type: named,
    election,
    nonce,
    saidAt,
    expect,
    ...fields
  } = shaped.value as unknown as Omit<Act, 'fields'> & { format: string };
  return {
    ok: true,
    value: { type: named, election, nonce, saidAt, ...(expect === undefined ? {} : { expect }), fields },
  };
}
