import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { readJson } from '../../json/read.ts';
import { readShape } from '../../json/shape.ts';
import { idField, textField } from '../../ledger/fields.ts';
import { personsField, quotaFields } from './fields.ts';
import type { QuotaInput } from './judge-quota.ts';
import { checkUnitMembers } from './unit-members.ts';

/** The whole format, as it is published. */
export const quotaFileSchema = z.strictObject({
  format: z.literal('scrutineer/quota@1'),
  ...quotaFields,
  units: z._default(
    z
      .array(z.strictObject({ id: idField, title: z.exactOptional(textField(200)), members: personsField }))
      .check(z.maxLength(10_000)),
    [],
  ),
  proposed: z.exactOptional(personsField),
  approved: z.exactOptional(personsField),
});

export type QuotaFileRead =
  | { readonly ok: true; readonly input: QuotaInput }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const limits = { depth: 16, bytes: 16 * 1024 * 1024 };
const mostFindings = 100;

/** Reads a quota file (`scrutineer/quota@1`). Whatever is not exactly that is refused with all findings, never guessed at. */
export function readQuotaFile(file: string | Uint8Array): QuotaFileRead {
  const json = readJson(file, limits);
  if (!json.ok) return json;
  const shaped = readShape(quotaFileSchema, json.value);
  if (!shaped.ok) return shaped;
  const { format: _format, ...input } = shaped.value;
  const findings = checkUnits(input);
  return findings.length > 0 ? { ok: false, findings: findings.slice(0, mostFindings) } : { ok: true, input };
}

/** Units told apart, whose members are all there are. */
function checkUnits({ units, members }: QuotaInput): readonly Finding[] {
  const ids = new Set<string>();
  const repeated = units.flatMap(({ id }, index) => {
    const known = ids.has(id);
    ids.add(id);
    return known ? [finding('id-repeated', `/units/${index}/id`, { id })] : [];
  });
  return [...repeated, ...checkUnitMembers(units, members)];
}
