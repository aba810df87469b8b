import type { Lang } from '../findings/entry.ts';
import { type BoardRow, beforeVoting } from '../ledger/board-row.ts';
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
    ...(isMeetingNext(row) ? meetingWants(of, row.date, day) : []),
    ...daysOfIncidents(row).flatMap((due) => incidentWants(of, due, day)),
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

/** The meeting's own day is what is due next, and no step of a schedule names it. */
function isMeetingNext({ deadline, date, phase, steps = [] }: BoardRow): boolean {
  return deadline === date && beforeVoting.has(phase) && !steps.some(({ due }) => due === date);
}

/** The days of reports. A service that does not tell them leaves the first day due, where it can be nothing else's. */
function daysOfIncidents(row: BoardRow): readonly string[] {
  const { incidentDays, deadline, steps = [] } = row;
  if (incidentDays !== undefined) return incidentDays;
  if (deadline === undefined || isMeetingNext(row) || steps.some(({ due }) => due === deadline)) return [];
  return [deadline];
}

function meetingWants(of: Of, due: string, day: string): readonly Want[] {
  return dayWants(of, due, day, { zh: '今日开会', en: 'meets today' }, (days) => ({
    zh: `会议日已过 ${days} 天，尚未投票`,
    en: `no vote ${days} d after the meeting's day`,
  }));
}

function incidentWants(of: Of, due: string, day: string): readonly Want[] {
  return dayWants(of, due, day, { zh: '举报今日到期', en: 'incident due today' }, (days) => ({
    zh: `举报办理逾期 ${days} 天`,
    en: `incident ${days} d late`,
  }));
}

/** A day that no step of a schedule names: nothing before it, then the words of the day itself or of those after. */
function dayWants(
  of: Of,
  due: string,
  day: string,
  today: Spoken,
  late: (days: number) => Spoken,
): readonly Want[] {
  const days = daysBetween(due, day);
  if (days < 0) return [];
  const on = { ...of, by: 'organiser', due } as const;
  return [
    days === 0 ? { ...on, urgency: 'today', what: today } : { ...on, urgency: 'late', what: late(days) },
  ];
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
