import { type Finding, finding } from '../../findings/finding.ts';
import { personsPolled } from '../../polls/renomination.ts';
import { currentRound } from '../change.ts';
import { overlaysOf } from '../rules-of.ts';
import type { ContestState, ElectionState, Incident } from '../state.ts';
import { personsMeant, personsNamed } from './persons-meant.ts';
import { electedSoFar } from './standing.ts';

/** An incident that is open, or proven with an effect that lasts. */
export function incidentOf(state: ElectionState, number: string): Incident | undefined {
  return state.incidents.find((incident) => incident.number === number);
}

/** Incidents the superior has not settled, about this person of the contest or about the contest itself. */
function unsettled(
  state: ElectionState,
  contest: ContestState,
  explainable: (incident: Incident) => boolean = () => true,
): readonly Incident[] {
  return state.incidents.filter(
    (incident) =>
      !(incident.explained && explainable(incident)) &&
      (incident.contest === undefined || incident.contest === contest.id),
  );
}

/** An open incident about someone elected blocks certification until it is closed or explained (rules.md 2.6, disc). */
export function openIncidents(state: ElectionState, contest: ContestState): readonly Finding[] {
  const elected = personsNamed(contest, electedSoFar(contest));
  return unsettled(state, contest)
    .filter((incident) => !incident.proven && personsMeant(incident, elected).length > 0)
    .map(({ number }) => finding('incident-open', `/contests/${contest.id}`, { incident: number }));
}

/** A report about somebody is dealt with before the inspection of that person ends, where `disc` is in the rules (D-15). */
export function reportsOpen(
  state: ElectionState,
  contest: ContestState,
  candidate: string,
): readonly Finding[] {
  if (!overlaysOf(state).includes('disc')) return [];
  const polled = personsPolled(contest);
  return unsettled(state, contest)
    .filter(
      (incident) => !incident.proven && personsMeant(incident, polled).some(({ id }) => id === candidate),
    )
    .map(({ number }) => finding('inspection-report-open', '/candidate', { incident: number }));
}

/**
 * What a proven breach does to a slate: who bought votes, helping others included, is struck; who sought office does not
 * stand; an improper appointment stands for nothing (D-02, D-04, D-07). Only the superior strikes or decides otherwise, and
 * of vote buying only on a seat: no explanation keeps a name on a paper that nobody has counted yet.
 */
export function breachesOnSlate(state: ElectionState, contest: ContestState): readonly Finding[] {
  const { candidates, struck, signed } = currentRound(contest);
  const standing = candidates.filter(({ id }) => !struck.includes(id));
  const explainable = ({ kind, proven }: Incident) =>
    !(proven && kind === 'voteBuying' && signed === undefined);
  return unsettled(state, contest, explainable).flatMap((incident) => breach(incident, contest, standing));
}

/** What a proven breach does to a result: the confirmation of that person, or of that seat, waits for the superior. */
export function breachesOnResult(state: ElectionState, contest: ContestState): readonly Finding[] {
  const elected = personsNamed(contest, electedSoFar(contest));
  return unsettled(state, contest)
    .filter(({ kind }) => kind !== 'officeSeeking')
    .flatMap((incident) => breach(incident, contest, elected));
}

function breach(
  incident: Incident,
  contest: ContestState,
  persons: Parameters<typeof personsMeant>[1],
): readonly Finding[] {
  const { number, kind, about, proven, contest: named } = incident;
  if (!proven) return [];
  const at = `/contests/${contest.id}`;
  if (about === undefined)
    return kind === 'improperAppointment' && named !== undefined
      ? [finding('appointment-void', at, { incident: number })]
      : [];
  return personsMeant(incident, persons).map(({ id }) => {
    const numbers = { incident: number, candidate: id };
    if (kind === 'voteBuying') return finding('vote-buying-proven', at, numbers);
    if (kind === 'officeSeeking') return finding('office-seeking-proven', at, numbers);
    return finding('appointment-void', at, numbers);
  });
}
