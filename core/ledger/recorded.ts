import * as z from 'zod/mini';
import { readShape } from '../json/shape.ts';
import { makeupField } from '../report/summary/makeup.ts';
import { frameOf } from './change.ts';
import type { Entry } from './entry.ts';
import type { Electorate, SlateRecord, SlateVerdict, UnitFacts } from './facts.ts';
import { digestField } from './fields.ts';
import { electorateOf } from './gather.ts';
import type { ElectionState } from './state.ts';

const electorateSchema = z.strictObject({ resultDigest: digestField, elected: z.array(z.string()) });

const unitsSchema = z.array(
  z.strictObject({
    election: z.string(),
    jurisdiction: z.string(),
    parent: z.exactOptional(z.string()),
    seats: z.int(),
    resultDigest: digestField,
    elected: z.int(),
    makeup: z.exactOptional(makeupField),
  }),
);
const slateSchema = z.strictObject({
  checks: z.array(z.strictObject({ code: z.string(), rule: z.string(), holds: z.string() })),
  warnings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['explain', 'info']),
      at: z.string(),
      numbers: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  ),
});

/** The electors of a contest of this very election follow from its state; those of another are what the entry recorded. */
export function electorateIn(
  state: ElectionState,
  contest: string,
  entry: Entry | undefined,
): Electorate | undefined {
  const from = frameOf(state, contest).electorsFrom;
  if (from === undefined) return undefined;
  if (from.election === state.definition.id) return electorateOf(state, from.contest);
  const recorded = readShape(electorateSchema, entry?.['electorate']);
  return recorded.ok ? recorded.value : undefined;
}

/** What an entry recorded of other elections: the units whose delegates a review of credentials looked at. */
export function unitsIn(entry: Entry | undefined): readonly UnitFacts[] {
  const recorded = readShape(unitsSchema, entry?.['found']);
  return recorded.ok ? recorded.value : [];
}

/** What an entry recorded of a slate's sealed facts, which may be erased since; nothing of them stood in its way. */
export function slateIn(entry: Entry | undefined): SlateVerdict | undefined {
  const recorded = readShape(slateSchema, entry?.['judged']);
  return recorded.ok ? { ...(recorded.value as SlateRecord), findings: [] } : undefined;
}
