import type { Crypto } from '../crypto.ts';
import type { Finding } from '../findings/finding.ts';
import { readShape } from '../json/shape.ts';
import { type ActType, rowOf } from './acts/table.ts';
import { checkState } from './decide.ts';
import type { Facts } from './facts.ts';
import type { ElectionState } from './state.ts';

/** What would stand in an act's way, whoever signs it: told before anybody does. `facts` as `decide` is given them. */
export function foresee(
  state: ElectionState,
  type: ActType,
  fields: Readonly<Record<string, unknown>>,
  facts: Facts,
  crypto: Crypto,
): readonly Finding[] {
  const row = rowOf(type);
  const shaped = readShape(row.fields, fields);
  if (!shaped.ok) return shaped.findings;
  const request = { type, fields: { ...shaped.value }, expect: state.head, signers: [], facts };
  return checkState(row, state, request, crypto);
}
