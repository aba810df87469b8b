import { type Check, failing, type Judgement, openEnds } from './check.ts';
import { ageRules } from './composition/ages.ts';
import { checkCount } from './composition/count-rule.ts';
import { hainanRules } from './composition/hainan.ts';
import { jinyunRules } from './composition/jinyun.ts';
import { areOfficers, composedOf } from './composition/of-team.ts';
import { checkPersons } from './composition/person-rule.ts';
import { teamPersonRules } from './composition/persons.ts';
import { planRules } from './composition/plan.ts';
import { townRules } from './composition/town.ts';
import { checkFacts, eligibilityRules } from './eligibility.ts';
import { countStanding } from './margin.ts';
import { checkTotals } from './parts.ts';
import type { SlateInput } from './slate.ts';
import { slateSizeChecks } from './stage-margin.ts';

const countRules = [...hainanRules, ...jinyunRules, ...planRules, ...townRules];
const personRules = [...eligibilityRules, ...teamPersonRules, ...ageRules];

/**
 * Judges a slate by every rule that applies to it: margin, who may stand, how those who will be elected are made up.
 * Facts that cannot be (a birth after the reference date) are findings, and then nothing is judged. Findings stand at
 * `/candidates`, `/candidates/<i>`, `/team/<i>`, or at the number that is missing.
 */
export function judgeSlate(input: SlateInput): Judgement {
  const impossible = [
    ...input.candidates.flatMap(({ facts }, index) =>
      checkFacts(facts, input.on, `/candidates/${index}/facts`),
    ),
    ...(input.team ?? []).flatMap(({ facts }, index) => checkFacts(facts, input.on, `/team/${index}/facts`)),
    ...checkTotals(input),
  ];
  if (impossible.length > 0) return { checks: [], findings: impossible };
  const size = slateSizeChecks(marginTerms(input), countStanding(input.candidates), '/candidates');
  const persons = personRules.map((rule) => checkPersons(rule, input));
  const counts = countRules
    .filter(({ of, overlay }) => of === composedOf(input) && input.rules.overlays.includes(overlay))
    .flatMap((rule) => checkCount(rule, input));
  const checks: readonly Check[] = [
    ...size.checks,
    ...persons.flatMap((judged) => judged.checks),
    ...counts,
    ...modelsNoted(input),
  ];
  return {
    checks,
    findings: [
      ...size.findings,
      ...persons.flatMap((judged) => judged.findings),
      ...counts.flatMap(failing),
      ...openEnds(checks),
    ],
  };
}

function marginTerms(input: SlateInput) {
  const { rules, body, stage, method, seats, lastTerm } = input;
  const { candidates, seats: lastSeats } = lastTerm ?? {};
  const given = candidates !== undefined && lastSeats !== undefined;
  return {
    ...{ rules, body, stage, method, seats, officers: areOfficers(input) },
    ...(given ? { lastMargin: { candidates, seats: lastSeats } } : {}),
  };
}

/** 「各条战线先进模范人物」: no number is named, so that theirs is only recorded. */
function modelsNoted(input: SlateInput): readonly Check[] {
  if (composedOf(input) !== 'delegates' || !input.rules.overlays.includes('jinyun-2011')) return [];
  const standing = input.candidates.filter(({ struck }) => struck !== true);
  const models = standing.filter(({ facts }) => facts.delegateClass === 'model').length;
  return [
    {
      code: 'jinyun-models',
      rule: 'X-05',
      at: '/candidates',
      holds: 'noted',
      arithmetic: `${models} / ${standing.length}`,
      numbers: { models, size: standing.length },
    },
  ];
}
