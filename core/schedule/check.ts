import { type Finding, finding } from '../findings/finding.ts';
import type { Schedule } from './schedule.ts';
import { stepNames, steps } from './steps.ts';

type Due = Schedule['steps'][number];

/**
 * What no schema says of a schedule: each step once, in the order of the law, no step due before an earlier one, and the
 * Party's vote before the People's Congress (P-02, X-16). Findings stand at JSON pointers into the schedule.
 */
export function checkSchedule({ steps: given }: Schedule): readonly Finding[] {
  const findings: Finding[] = [];
  given.forEach((due, i) => {
    const { step } = due;
    const before = given[i - 1];
    if (given.slice(0, i).some((other) => other.step === step)) {
      findings.push(
        finding('schedule-step-repeated', `/steps/${i}/step`, { step, name: stepNames[step].zh }),
      );
    } else if (before !== undefined) {
      findings.push(...checkPair(before, due, i));
    }
  });
  return [...findings, ...partyFirst(given)];
}

function checkPair(earlier: Due, { step, due }: Due, i: number): readonly Finding[] {
  const { step: before, due: beforeDue } = earlier;
  const name = stepNames[step].zh;
  const beforeName = stepNames[before].zh;
  if (steps.indexOf(step) < steps.indexOf(before)) {
    return [finding('schedule-step-order', `/steps/${i}/step`, { step, name, before, beforeName })];
  }
  if (due >= beforeDue) return [];
  const numbers = { step, name, due, before, beforeName, beforeDue };
  return [finding('schedule-date-order', `/steps/${i}/due`, numbers)];
}

/** Two deadlines on one day do not show which comes first, so the Party's is the earlier day. */
function partyFirst(given: readonly Due[]): readonly Finding[] {
  const vote = given.find(({ step }) => step === 'vote');
  const at = given.findIndex(({ step }) => step === 'peoplesCongress');
  const congress = given[at];
  if (vote === undefined || congress === undefined || vote.due < congress.due) return [];
  return [finding('schedule-party-first', `/steps/${at}/due`, { vote: vote.due, congress: congress.due })];
}
