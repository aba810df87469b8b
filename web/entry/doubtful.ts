import * as z from 'zod/mini';
import { mostPapers } from '../../core/ballot/read-ballot.ts';
import { countField, textField } from '../../core/ledger/fields.ts';
import { readShape } from '../../core/json/shape.ts';

/** Why two people had to decide a paper. */
export const doubtReasons = [
  'unclear',
  'altered',
  'outside-box',
  'two-marks',
  'entries-differ',
  'other',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** What they decided: entered as it is read, void in part, or void as a whole. */
export const doubtOutcomes = ['as-read', 'part-void', 'all-void'] as const;
export type DoubtOutcome = (typeof doubtOutcomes)[number];

/** Characters of a reason in words. */
export const mostReasonText = 50;

/** So many papers of a pile decided alike, for one reason, by the same two people. It tells no mark and no time. */
export interface Decision {
  readonly papers: number;
  readonly reason: DoubtReason;
  /** In words, with the reason `other` alone. */
  readonly text?: string;
  readonly outcome: DoubtOutcome;
  /** In the order of code units: who was first is not kept. */
  readonly by: readonly [string, string];
}

/** The decisions of a pile. */
export type DoubtRecord = readonly Decision[];

const schema = z.array(
  z.strictObject({
    papers: countField(1, mostPapers),
    reason: z.enum(doubtReasons),
    text: z.exactOptional(textField(mostReasonText)),
    outcome: z.enum(doubtOutcomes),
    by: z.tuple([textField(100), textField(100)]),
  }),
);

/** Reads what was stored; nothing where it is no such record. */
export function readDoubtRecord(kept: unknown): DoubtRecord {
  const read = readShape(schema, kept);
  return read.ok ? (read.value as DoubtRecord) : [];
}

/** The record with one more: equal lines are one, and lines stand by content, so that no order of deciding is kept. */
export function withDecision(record: DoubtRecord, decision: Decision): DoubtRecord {
  const lines = new Map<string, Decision>();
  for (const { papers, reason, text, outcome, by } of [...record, decision]) {
    const [one, other] = by[0] < by[1] ? by : [by[1], by[0]];
    const content = JSON.stringify([reason, text ?? '', outcome, one, other]);
    lines.set(content, {
      papers: (lines.get(content)?.papers ?? 0) + papers,
      reason,
      ...(text === undefined ? {} : { text }),
      outcome,
      by: [one, other],
    });
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** Papers decided so far. */
export function papersDecided(record: DoubtRecord): number {
  return record.reduce((sum, { papers }) => sum + papers, 0);
}
