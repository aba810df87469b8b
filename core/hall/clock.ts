import { type Finding, finding } from '../findings/finding.ts';
import { epochSeconds } from '../ledger/instant.ts';
import { dayInChina } from '../schedule/day-in-china.ts';
import type { Hall } from './hall.ts';

/** A clock corrected by this much is no news; beyond it someone must look. Seconds, as at a service. */
const tolerance = 120;

/** What is wrong with the computer's clock: behind the last entry, which stops everything, or on another day than the meeting's. */
export function checkHallClock({ state }: Pick<Hall, 'state'>, now: string): readonly Finding[] {
  const today = dayInChina(now);
  const { date } = state.definition;
  return [
    ...checkBehind(state.at, now),
    ...(today === date ? [] : [finding('hall-day-differs', '', { today, date })]),
  ];
}

function checkBehind(last: string, now: string): readonly Finding[] {
  return epochSeconds(last) - epochSeconds(now) > tolerance
    ? [finding('hall-clock-behind', '', { now, last })]
    : [];
}

/** The time of the next step: never before the last entry; or that the clock is behind it. */
export function hallTime(
  { state }: Pick<Hall, 'state'>,
  now: string,
):
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly findings: readonly Finding[] } {
  const findings = checkBehind(state.at, now);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: now < state.at ? state.at : now };
}
