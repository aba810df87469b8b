import type { Lang } from '../findings/entry.ts';
import type { BoardRow } from '../ledger/board-row.ts';
import { daysBetween } from '../ledger/instant.ts';
import { type Step, stepNames } from '../schedule/steps.ts';
import { type Actor, exceptionName, exceptions } from './exception-names.ts';

type Spoken = Readonly<Record<Lang, string>>;
type ContestRow = BoardRow['contests'][number];

/** In the order in which they want someone: what is late first. */
export const urgencies = ['late', 'today', 'referral', 'exception', 'incident', 'certify'] as const;

/** One thing of an election that somebody is to act on. */
export interface Want {
  readonly election: string;
  readonly meeting: string;
  readonly contest?: string;
  readonly urgency: (typeof urgencies)[number];
  readonly what: Spoken;
  readonly by: Actor;
  readonly due?: string;
}

/** Whatever of these elections wants someone on that day (a date in China), the most urgent first. */
export function wantsOf(rows: readonly BoardRow[], day: string): readonly Want[] {
  return rows
    .flatMap((row) => wantsOfRow(row, day))
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || byDue(a, b));
}

function byDue(a: Want, b: Want): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf({ due = '9', election, contest = '' }: Want): string {
  return `${due} ${election} ${contest}`;
}

function wantsOfRow(row: BoardRow, day: string): readonly Want[] {
  const of = { election: row.election, meeting: row.title };
  return [
    ...(row.steps ?? []).flatMap(({ step, due }) => stepWants(of, step, due, day)),
    ...dayWants(of, row, day),
    ...row.contests.flatMap((contest) => contestWants(of, contest)),
    ...(row.incidents === undefined ? [] : [incidentsWant(of, row.incidents)]),
  ];
}

type Of = Pick<Want, 'election' | 'meeting'>;

/** Certification is the superior's; every other step of a schedule the township's. */
function stepWants(of: Of, step: Step, due: string, day: string): readonly Want[] {
  const days = daysBetween(due, day);
  if (days < 0) return [];
  const { zh, en } = stepNames[step];
  const by = step === 'certification' ? 'superior' : 'organiser';
  return days === 0
    ? [{ ...of, urgency: 'today', what: { zh: `${zh}：今日到期`, en: `${en}: due today` }, by, due }]
    : [
        {
          ...of,
          urgency: 'late',
          what: { zh: `${zh}：逾期 ${days} 天`, en: `${en}: ${days} d late` },
          by,
          due,
        },
      ];
}

/** A day that no step of a schedule names: the meeting's own, or that by which a report is to be dealt with. */
function dayWants(of: Of, { deadline, date, steps = [] }: BoardRow, day: string): readonly Want[] {
  if (deadline === undefined || steps.some(({ due }) => due === deadline)) return [];
  const days = daysBetween(deadline, day);
  if (days < 0) return [];
  const due = { ...of, by: 'organiser', due: deadline } as const;
  if (days === 0) {
    const what =
      deadline === date
        ? { zh: '今日开会', en: 'meets today' }
        : { zh: '举报今日到期', en: 'incident due today' };
    return [{ ...due, urgency: 'today', what }];
  }
  const what =
    deadline === date
      ? { zh: `会议日已过 ${days} 天，尚未投票`, en: `no vote ${days} d after the meeting's day` }
      : { zh: `举报办理逾期 ${days} 天`, en: `incident ${days} d late` };
  return [{ ...due, urgency: 'late', what }];
}

const referrals: Readonly<Record<NonNullable<ContestRow['referral']>, Spoken>> = {
  tie: { zh: '报请：再次投票票数仍相等', en: 'referred: tied again' },
  shortfall: { zh: '报请：名额未选足', en: 'referred: seats still open' },
  strike: { zh: '报请：分发选票后取消候选人资格', en: 'referred: a candidate was struck' },
};

/** A referral stands for what was referred; what has gone well waits for its certification. */
function contestWants(of: Of, { title, phase, exceptions: codes, referral }: ContestRow): readonly Want[] {
  const place = { ...of, contest: title };
  if (referral !== undefined)
    return [{ ...place, urgency: 'referral', what: referrals[referral], by: 'superior' }];
  if (phase === 'declared' && codes.length === 0)
    return [
      { ...place, urgency: 'certify', what: { zh: '待批复', en: 'waits for certification' }, by: 'superior' },
    ];
  return codes.map((code) => ({
    ...place,
    urgency: 'exception',
    what: { zh: exceptionName(code, 'zh'), en: exceptionName(code, 'en') },
    by: exceptions.get(code)?.by ?? 'superior',
  }));
}

function incidentsWant(of: Of, count: number): Want {
  const what = { zh: `举报或重大事项未办结 ${count} 件`, en: `incidents open: ${count}` };
  return { ...of, urgency: 'incident', what, by: 'organiser' };
}
