import { type Finding, finding } from '../findings/finding.ts';
import type { Definition } from '../ledger/election.ts';
import type { ClauseId } from '../rules/clauses.ts';
import { isPoll } from '../polls/kinds.ts';
import { resolveRules } from '../rules/resolve.ts';
import type { Fraction } from '../rules/sets.ts';
import { meetsThreshold, thresholdArithmetic } from '../rules/threshold.ts';
import { type Condition, type ConditionId, conditions, type Step } from './conditions.ts';

/** A condition as it was recorded last. */
export interface RecordedCondition {
  readonly condition: string;
  readonly step: Step;
  readonly met: boolean;
}

type Gated = Pick<Definition, 'meeting' | 'rules' | 'parent' | 'superior'> & {
  readonly contests: readonly Pick<Definition['contests'][number], 'body' | 'electorsFrom' | 'kind'>[];
};

const officers: ReadonlySet<string | undefined> = new Set(['secretary', 'deputySecretary']);

/**
 * Whether another election's start was this one's: a plenary of those elected before, or delegates for a congress of the
 * committee above. By its contests, since calling itself so would otherwise be a way around every condition.
 */
function followsAnother({ meeting, parent, superior, contests }: Gated): boolean {
  const elected = contests.filter(({ kind }) => !isPoll(kind));
  if (parent?.startsWith(`${superior}-`) && elected.every(({ body }) => body === 'delegates')) return true;
  const fromMembers = elected.every((each) => each.electorsFrom !== undefined || officers.has(each.body));
  return meeting === 'firstPlenary' && fromMembers;
}

/**
 * The conditions of an election: those of its overlays. A plenary follows upon a congress that met them, and a branch's
 * delegate election upon its township's start.
 */
export function conditionsOf(election: Gated): ReadonlyMap<ConditionId, Condition> {
  const { meeting, rules } = election;
  const resolved = resolveRules(rules);
  if (!resolved.ok || followsAnother(election)) return new Map();
  const { overlays } = resolved.rules;
  const all = Object.entries(conditions) as [ConditionId, Condition][];
  return new Map(
    all.filter(
      ([, { overlays: of, congress }]) =>
        of.some((overlay) => overlays.includes(overlay)) && (!congress || meeting === 'delegateCongress'),
    ),
  );
}

/** Every condition of a step that is not met: those of the rules, and those of the county's own recorded as unmet. */
export function openConditions(
  definition: Gated,
  recorded: readonly RecordedCondition[],
  step: Step,
): readonly Finding[] {
  const last = new Map(recorded.map((each) => [each.condition, each]));
  const own = conditionsOf(definition);
  const demanded = [...own].filter(([id, each]) => each.step === step && last.get(id)?.met !== true);
  const added = recorded.filter(
    (each) => !own.has(each.condition as ConditionId) && each.step === step && !each.met,
  );
  return [
    ...demanded.map(([id, { rule, zh }]) => unmet(id, step, rule, zh)),
    ...added.map(({ condition }) => unmet(condition, step, 'J-12', condition)),
  ];
}

function unmet(condition: string, step: Step, clause: ClauseId, name: string): Finding {
  return finding('start-condition-open', `/conditions/${condition}`, { condition, step, clause, name });
}

/** How many of those asked knew election discipline, against the level the election sets; the source names none (G-01). */
export function checkAwareness(
  level: Fraction,
  { aware, asked }: { readonly aware: number; readonly asked: number },
): readonly Finding[] {
  if (asked > 0 && meetsThreshold(level, aware, asked)) return [];
  const arithmetic = thresholdArithmetic(level, aware, asked);
  return [finding('awareness-too-low', '/evidence', { aware, asked, arithmetic })];
}
