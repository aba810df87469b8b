import type * as z from 'zod/mini';
import { catalogue } from '../findings/catalogue.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { isPoll } from '../polls/kinds.ts';
import type { FailingCode, Judgement } from '../slate/check.ts';
import { judgeSlate } from '../slate/judge-slate.ts';
import type { PersonFacts } from '../slate/person.ts';
import type { slateSubmission } from './acts/slates.ts';
import { frameOf } from './change.ts';
import { electedBody } from './elected-body.ts';
import type { SlateVerdict, SlateWarning } from './facts.ts';
import { placed } from './place-figures.ts';
import { rulesOf } from './rules-of.ts';
import type { SealedPersons } from './sealed-document.ts';
import type { ElectionState } from './state.ts';

type Submission = z.infer<typeof slateSubmission>;

/** What of a sealed document a slate is judged by. */
export type SealedFacts = Pick<SealedPersons, 'persons' | 'contest' | 'team'>;

/**
 * A slate judged by the sealed facts about its persons, the figures it came with, and the rest of the team. A poll elects
 * nobody: no rule of slates asks about it. Officials of the count are looked at where a slate is taken, facts or not.
 */
export function slateVerdict(
  state: ElectionState,
  act: Submission,
  { persons, contest, team }: SealedFacts,
): SlateVerdict {
  const { kind, method, seats } = frameOf(state, act.contest);
  if (isPoll(kind)) return { checks: [], warnings: [], findings: [] };
  const ofOthers = contest !== undefined && contest !== act.contest;
  const facts = new Map<string, PersonFacts>(ofOthers ? [] : persons.map((each) => [each.id, each.facts]));
  const without = act.candidates.filter(({ id }) => !facts.has(id)).length;
  if (without > 0)
    return {
      checks: [],
      warnings: [],
      findings: [finding('persons-differ', '/persons', { persons: without })],
    };
  const judged = judgeSlate({
    rules: rulesOf(state),
    ...electedBody(state, act.contest),
    stage: act.stage,
    method,
    seats,
    on: act.on ?? state.definition.date,
    candidates: act.candidates.map((named) => ({ ...named, facts: facts.get(named.id)! })),
    ...(team === undefined ? {} : { team }),
    ...act.figures,
  });
  const findings = [...judged.findings.map(placed), ...(act.stage === 'formal' ? factsWanting(judged) : [])];
  return {
    checks: judged.checks.map(({ code, rule, holds }) => ({ code, rule, holds })),
    warnings: findings.flatMap(warningOf),
    findings: findings.filter(({ severity }) => severity === 'block'),
  };
}

/** Facts of persons that a binding rule waits for (§7.2): nobody's reason stands in their place once names are formal. */
function factsWanting({ checks }: Judgement): readonly Finding[] {
  const waiting = new Map<string, Set<string>>();
  for (const { code, rule, missing = [] } of checks) {
    if (!isBinding(code)) continue;
    for (const each of missing)
      if (each.includes('/facts/')) waiting.set(each, (waiting.get(each) ?? new Set()).add(rule));
  }
  return [...waiting].map(([missing, rules]) =>
    finding('persons-incomplete', missing, { missing, rules: [...rules].join(', ') }),
  );
}

function isBinding(code: string): boolean {
  return catalogue[code as FailingCode]?.severity === 'block';
}

/** What is not in the way, as the ledger keeps it. */
function warningOf({ code, severity, at, numbers }: Finding): readonly SlateWarning[] {
  if (severity === 'block') return [];
  const ofOne = /^\/(candidates|team)\/\d/.test(at);
  return [{ code, severity, at, ...(ofOne ? {} : { numbers }) }];
}
