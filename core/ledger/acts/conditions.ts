import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { type Condition, type ConditionId, steps } from '../../meeting/conditions.ts';
import { checkAwareness, conditionsOf } from '../../meeting/gates.ts';
import { checkParts } from '../../slate/parts.ts';
import { dateField, digestField, idField } from '../fields.ts';
import type { ElectionState } from '../state.ts';
import { count, label, person, reason } from './fields.ts';
import { row } from './row.ts';

const evidence = z.strictObject({
  number: z.exactOptional(label),
  date: z.exactOptional(dateField),
  who: z.exactOptional(person),
  scan: z.exactOptional(digestField),
  aware: z.exactOptional(count),
  asked: z.exactOptional(count),
  /** How long what the rules give a number of days for lasted. */
  days: z.exactOptional(count),
  note: z.exactOptional(reason),
});

const fields = z.strictObject({
  condition: idField,
  step: z.enum(steps),
  met: z.boolean(),
  evidence: z.exactOptional(evidence),
});

type Recorded = z.infer<typeof fields>;

/** What evidence of a condition of the rules must say: when, who, and by a number or a scan that it is so. */
function missingEvidence({ condition, evidence = {} }: Recorded, known: Condition): readonly Finding[] {
  const missing = [
    ...(evidence.date === undefined ? ['date'] : []),
    ...(evidence.who === undefined ? ['who'] : []),
    ...(evidence.number === undefined && evidence.scan === undefined ? ['number / scan'] : []),
    ...(known.counted && (evidence.aware === undefined || evidence.asked === undefined)
      ? ['aware, asked']
      : []),
    ...(known.days !== undefined && evidence.days === undefined ? ['days'] : []),
  ];
  return missing.length === 0
    ? []
    : [finding('condition-evidence', '/evidence', { condition, missing: missing.join(', ') })];
}

function checkDays(needed: number, days: number): readonly Finding[] {
  return days >= needed ? [] : [finding('condition-days', '/evidence/days', { days, needed })];
}

function checkRecorded({ definition }: ElectionState, act: Recorded): readonly Finding[] {
  const known = conditionsOf(definition).get(act.condition as ConditionId);
  if (known === undefined) return [];
  if (known.step !== act.step)
    return [
      finding('condition-step', '/step', { condition: act.condition, step: known.step, named: act.step }),
    ];
  if (!act.met) return [];
  const missing = missingEvidence(act, known);
  if (missing.length > 0) return missing;
  if (known.days !== undefined) return checkDays(known.days, act.evidence!.days!);
  if (!known.counted) return [];
  const { aware, asked } = act.evidence as { aware: number; asked: number };
  const impossible = checkParts(asked, { aware }, '/evidence');
  return impossible.length > 0 ? impossible : checkAwareness(definition.awareness!, { aware, asked });
}

const startConditionRecorded = row({
  sentence: { zh: '记录换届启动条件', en: 'A start condition was recorded' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: 'any',
  fields,
  check: ({ state, act }) => checkRecorded(state, act),
  evolve(state, { condition, step, met }) {
    const others = (state.conditions ?? []).filter((each) => each.condition !== condition);
    return { ...state, conditions: [...others, { condition, step, met }] };
  },
});

export const conditions = { 'start-condition-recorded': startConditionRecorded } as const;
