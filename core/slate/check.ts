import { catalogue } from '../findings/catalogue.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Requirements } from '../findings/slate/requirements.ts';
import type { ClauseId } from '../rules/clauses.ts';

/**
 * `depends`: some outcomes of the vote meet the rule and some do not; `unknown`: an input is missing;
 * `noted`: the source names no number, so that the figures are recorded and nothing is decided.
 */
export type Verdict = 'yes' | 'no' | 'depends' | 'unknown' | 'noted';

/** One rule that applies, met or not, with the comparison as it came out. */
export interface Check<Code extends string = Requirements> {
  readonly code: Code;
  readonly rule: ClauseId;
  readonly at: string;
  readonly holds: Verdict;
  readonly arithmetic: string;
  readonly numbers: Readonly<Record<string, number | string>>;
  /** Pointers to what was not given and is needed; of facts, `*` stands for whoever lacks them. */
  readonly missing?: readonly string[];
}

/** What a judgement comes to: every rule that applies, and what stands in the way. */
export interface Judgement<Code extends string = Requirements> {
  readonly checks: readonly Check<Code>[];
  readonly findings: readonly Finding[];
}

/** Codes that both name a requirement and stand in the catalogue. */
export type FailingCode = Requirements & keyof typeof catalogue;

/** The clause a code of the catalogue rests on. */
export function clauseOf(code: keyof typeof catalogue): ClauseId {
  return catalogue[code].rule;
}

/** The finding of a check that was not met; empty otherwise. */
export function failing(check: Check<FailingCode>): readonly Finding[] {
  const { code, at, arithmetic, numbers } = check;
  return check.holds === 'no' ? [finding(code, at, { ...numbers, arithmetic })] : [];
}

/** A check that waits for what was not given. */
export function unknownCheck(code: FailingCode, at: string, missing: readonly string[]): Check<FailingCode> {
  return { code, rule: clauseOf(code), at, holds: 'unknown', arithmetic: '', numbers: {}, missing };
}

/** One finding for each input that is missing, with all the rules that wait for it; one for each rule the vote decides. */
export function openEnds(checks: readonly Check<string>[]): readonly Finding[] {
  const waiting = new Map<string, Set<string>>();
  for (const { rule, missing = [] } of checks) {
    for (const each of missing) waiting.set(each, (waiting.get(each) ?? new Set()).add(rule));
  }
  const unknown = [...waiting].map(([missing, rules]) =>
    finding('composition-unknown', missing, { missing, rules: [...rules].join(', ') }),
  );
  const open = checks.flatMap(({ rule, at, holds, arithmetic }) =>
    holds === 'depends' ? [finding('composition-depends', at, { rule, arithmetic })] : [],
  );
  return [...unknown, ...open];
}
