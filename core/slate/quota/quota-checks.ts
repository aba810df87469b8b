import { type Finding, finding } from '../../findings/finding.ts';
import { type Check, clauseOf, type Verdict } from '../check.ts';
import type { RawQuota } from './formula.ts';
import type { QuotaInput } from './judge-quota.ts';
import type { QuotaCode } from './titles.ts';

export type QuotaCheck = Check<QuotaCode>;

const usual = { least: 100, most: 200 };
const jinyunUsual = { least: 40, most: 200 };
const most = 300;

/** Both numbers where two tiers apply (A21). */
export function oneTier(raw: readonly RawQuota[], branches: number): QuotaCheck {
  const floors = raw.map(({ floor }) => floor);
  const [lower, higher = lower] = floors as [number, number?];
  return check(
    'quota-tiers-overlap',
    '/branches',
    raw.length === 1,
    raw.map((each) => each.arithmetic).join(' | '),
    {
      branches,
      lower,
      higher,
    },
  );
}

/** What is proposed against what the formula gives, rounded either way. */
export function asCalculated(raw: readonly RawQuota[], proposed: number): QuotaCheck {
  const possible = [...new Set(raw.flatMap(({ floor, ceil }) => [floor, ceil]))];
  const holds = possible.includes(proposed);
  const arithmetic = `${proposed} ${holds ? '∈' : '∉'} {${possible.join(', ')}}`;
  return check('quota-other-number', '/proposed', holds, arithmetic, { proposed });
}

/** The most delegates a congress may have, whatever its rule (U-02). */
export function atMost(number: number, at: string): QuotaCheck {
  const holds = number <= most;
  return check('quota-above-most', at, holds, `${number} ${holds ? '≤' : '>'} ${most}`, { number });
}

/** The finding of a check that was not met; empty otherwise. */
export function failingQuota({ code, at, holds, arithmetic, numbers }: QuotaCheck): readonly Finding[] {
  return holds === 'no' ? [finding(code, at, { ...numbers, arithmetic })] : [];
}

/** What is asked of the number used; `open`: the rule has no formula for these members, only a usual range. */
export function checksOfNumber(input: QuotaInput, number: number, open: boolean): readonly QuotaCheck[] {
  const { rule, members, branches, units, lastTerm } = input;
  const at = input.approved === undefined && input.proposed !== undefined ? '/proposed' : '/approved';
  const within = ({ least, most: greatest }: typeof usual) => number >= least && number <= greatest;
  const noMore = (limit: number) => `${number} ${number > limit ? '>' : '≤'} ${limit}`;
  const noFewer = (limit: number) => `${number} ${number < limit ? '<' : '≥'} ${limit}`;
  const range = ({ least, most: greatest }: typeof usual) =>
    number < least ? noFewer(least) : noMore(greatest);
  const jinyun = rule === 'jinyun-2011';
  return [
    ...(open ? [check('quota-outside-usual', at, within(usual), range(usual), { number })] : []),
    ...(jinyun
      ? [
          check('quota-outside-jinyun', at, within(jinyunUsual), range(jinyunUsual), { number }),
          lastTerm === undefined
            ? unknown('quota-above-last', at, '/lastTerm')
            : check('quota-above-last', at, number <= lastTerm, noMore(lastTerm), { number, lastTerm }),
          check('quota-below-branches', at, number >= branches, noFewer(branches), { number, branches }),
        ]
      : []),
    atMost(number, at),
    check('quota-exceeds-members', at, number <= members, noMore(members), { number, members }),
    ...(units.length === 0
      ? []
      : [
          check('quota-below-units', at, number >= units.length, noFewer(units.length), {
            number,
            units: units.length,
          }),
        ]),
  ];
}

/** Nothing is decided here: the approved number stands, whatever was proposed. */
export function approval({ proposed, approved }: QuotaInput): QuotaCheck {
  const arithmetic = `${proposed ?? '—'} → ${approved ?? '—'}`;
  const numbers = {
    ...(proposed === undefined ? {} : { proposed }),
    ...(approved === undefined ? {} : { approved }),
  };
  const differs = proposed !== undefined && approved !== undefined && proposed !== approved;
  const holds = approved === undefined ? 'noted' : differs ? 'no' : 'yes';
  return checkAs('quota-approved-differs', '/approved', holds, arithmetic, numbers);
}

function check(
  code: QuotaCode,
  at: string,
  holds: boolean,
  arithmetic: string,
  numbers: Check['numbers'],
): QuotaCheck {
  return checkAs(code, at, holds ? 'yes' : 'no', arithmetic, numbers);
}

function checkAs(
  code: QuotaCode,
  at: string,
  holds: Verdict,
  arithmetic: string,
  numbers: Check['numbers'],
): QuotaCheck {
  return { code, rule: clauseOf(code), at, holds, arithmetic, numbers };
}

function unknown(code: QuotaCode, at: string, missing: string): QuotaCheck {
  return { ...checkAs(code, at, 'unknown', '', {}), missing: [missing] };
}
