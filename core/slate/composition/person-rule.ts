import { type Finding, finding } from '../../findings/finding.ts';
import { type Check, clauseOf, type FailingCode } from '../check.ts';
import type { PersonFacts } from '../person.ts';
import type { SlateInput } from '../slate.ts';

/** Somebody on a slate or in the team; `name` only of candidates. */
interface Judged {
  readonly name?: string;
  readonly facts: PersonFacts;
}

/** A rule that each person meets or not. `undefined` wherever a fact it needs is missing. */
export interface PersonRule {
  readonly code: FailingCode;
  /** Candidates alone, or the rest of the team too. */
  readonly of: 'candidates' | 'team';
  readonly under: (input: SlateInput) => boolean;
  readonly speaksOf?: (person: Judged, input: SlateInput) => boolean | undefined;
  readonly meets: (person: Judged, input: SlateInput) => boolean | undefined;
  /** The comparison of one person who does not meet it, where there is one. */
  readonly write?: (person: Judged, input: SlateInput) => string;
  /** The facts the rule needs, and the numbers of the slate. */
  readonly needs: readonly (keyof PersonFacts)[];
  readonly given?: keyof SlateInput;
}

/** A rule's check over all it speaks of (how many meet it, of how many), and a finding for each who does not meet it, at the person. */
export function checkPersons(
  rule: PersonRule,
  input: SlateInput,
): { readonly checks: readonly Check<FailingCode>[]; readonly findings: readonly Finding[] } {
  if (!rule.under(input)) return { checks: [], findings: [] };
  const { code } = rule;
  const findings: Finding[] = [];
  let size = 0;
  let met = 0;
  const missing = new Set<string>();
  for (const { at, ...person } of peopleOf(rule, input)) {
    const applies = rule.speaksOf === undefined || rule.speaksOf(person, input);
    if (applies === false) continue;
    const meets = rule.meets(person, input);
    // Where it would be met in either case, it is no matter whether it applies.
    if (meets === true && applies === undefined) continue;
    size++;
    if (meets === undefined || applies === undefined) {
      for (const pointer of missingOf(rule, person, at, input)) missing.add(pointer);
    } else if (!meets) {
      findings.push(
        finding(code, at, rule.write === undefined ? {} : { arithmetic: rule.write(person, input) }),
      );
    } else met++;
  }
  const failed = findings.length;
  const holds = failed > 0 ? 'no' : missing.size > 0 ? 'unknown' : 'yes';
  const check: Check<FailingCode> = {
    code,
    rule: clauseOf(code),
    at: '/candidates',
    holds,
    arithmetic: `${met} / ${size}`,
    numbers: { met, failed, size },
    ...(missing.size > 0 ? { missing: [...missing] } : {}),
  };
  return { checks: [check], findings };
}

function missingOf(
  { needs, given }: PersonRule,
  { facts }: Judged,
  at: string,
  input: SlateInput,
): readonly string[] {
  const everybody = at.replace(/\d+$/, '*');
  return [
    ...(given !== undefined && input[given] === undefined ? [`/${given}`] : []),
    ...needs.flatMap((fact) => (facts[fact] === undefined ? [`${everybody}/facts/${fact}`] : [])),
  ];
}

function peopleOf(rule: PersonRule, { candidates, team = [] }: SlateInput) {
  const named = candidates.map(({ name, facts, struck }, index) => ({
    at: `/candidates/${index}`,
    name,
    facts,
    struck,
  }));
  const standing = named.filter(({ struck }) => struck !== true);
  const rest = team.map(({ facts }, index) => ({ at: `/team/${index}`, facts }));
  return rule.of === 'team' ? [...standing, ...rest] : standing;
}
