import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { memberFigures } from '../../slate/figures.ts';
import { plannedUnit, reviewsWith } from '../checks/credentials.ts';
import type { DelegatesRecord, UnitFacts } from '../facts.ts';
import { countField, digestField, idField } from '../fields.ts';
import { covers } from '../jurisdiction.ts';
import type { ElectionState } from '../state.ts';
import { row } from './row.ts';

const unitReview = z.strictObject({
  election: idField,
  /** The election in which the unit voted again: its result stands in place of the one planned. */
  again: z.exactOptional(idField),
  /** The digest of the unit's certified result that was looked at. */
  resultDigest: digestField,
  outcome: z.enum(['passed', 'vote-again', 'replace']),
  /** Delegates found qualified. */
  seated: countField(0, 300),
});

type Review = z.infer<typeof unitReview>;

/** As many units as an act may name: with what was found of each, its entry fits an item of every store. */
const mostUnits = 200;

/** `figures` are what rules compare the delegates' sums with, in the review that leaves every unit passed. */
export const credentialsReview = z.strictObject({
  units: z.array(unitReview).check(z.minLength(1), z.maxLength(mostUnits)),
  figures: z.exactOptional(z.strictObject(memberFigures)),
});

const credentialsReviewed = row({
  sentence: { zh: '代表资格审查', en: 'The delegates’ credentials were reviewed' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: 'any',
  fields: credentialsReview,
  check: ({ state, act, facts }) => [
    ...checkOnce(state, act.units),
    ...act.units.flatMap((unit, index) => checkUnit(state, unit, facts.units!, `/units/${index}`)),
    ...(facts.delegates?.findings ?? []),
  ],
  keep: ({ facts: { units, delegates } }) => ({
    found: units!,
    ...(delegates && { composition: { checks: delegates.checks, warnings: delegates.warnings } }),
  }),
  evolve(state, entry) {
    const { delegateWarnings: _former, ...rest } = state;
    const { warnings = [] } = (entry['composition'] ?? {}) as Partial<DelegatesRecord>;
    return {
      ...rest,
      credentials: reviewsWith(state, entry.units),
      ...(warnings.length === 0 ? {} : { delegateWarnings: warnings.map(({ code, at }) => ({ code, at })) }),
    };
  },
});

/** The election whose delegates are reviewed for a unit. */
export function heldIn({ election, again }: Pick<Review, 'election' | 'again'>): string {
  return again ?? election;
}

/** A unit is reviewed once an act, and an election stands for one unit, or its delegates would count twice. */
function checkOnce(
  { definition, credentials = [] }: ElectionState,
  units: readonly Review[],
): readonly Finding[] {
  const reviewed = new Set<string>();
  const anew = new Set(units.map(({ election }) => election));
  const earlier = credentials.filter(({ election }) => !anew.has(election));
  const held = new Set([
    ...(definition.units ?? []).map(({ election }) => election),
    ...earlier.flatMap(({ again }) => again ?? []),
  ]);
  return units.flatMap(({ election: id, again }, index) => {
    if (reviewed.has(id)) return [finding('id-repeated', `/units/${index}/election`, { id })];
    reviewed.add(id);
    if (again === undefined) return [];
    if (held.has(again)) return [finding('id-repeated', `/units/${index}/again`, { id: again })];
    held.add(again);
    return [];
  });
}

/** Bad procedure: the unit votes again, so nobody of it is seated; unqualified persons are replaced first. */
function checkUnit(
  state: ElectionState,
  unit: Review,
  found: readonly UnitFacts[],
  at: string,
): readonly Finding[] {
  const planned = plannedUnit(state, unit.election);
  if (planned === undefined) return [finding('unit-unknown', `${at}/election`, { unit: unit.election })];
  const certified = found.find((each) => each.election === heldIn(unit));
  if (certified === undefined) return [finding('unit-not-certified', at, { unit: unit.election })];
  const { elected, resultDigest, seats } = certified;
  const { delegates } = planned;
  const numbers = { unit: unit.election, seated: unit.seated, elected };
  return [
    ...checkBelongs(state, certified, at),
    ...(seats === delegates
      ? []
      : [finding('unit-seats-differ', at, { unit: unit.election, seats, delegates })]),
    ...(resultDigest === unit.resultDigest
      ? []
      : [
          finding('result-differs', `${at}/resultDigest`, {
            counted: resultDigest,
            signed: unit.resultDigest,
          }),
        ]),
    ...(unit.seated > elected ? [finding('unit-too-many', `${at}/seated`, numbers)] : []),
    ...(unit.outcome === 'vote-again' && unit.seated > 0
      ? [finding('unit-votes-again', `${at}/seated`, numbers)]
      : []),
    ...(unit.outcome === 'passed' && unit.seated < elected
      ? [finding('unit-not-all', `${at}/seated`, numbers)]
      : []),
  ];
}

/** A unit elects for the congress it names, below the same township (H-06). */
function checkBelongs(
  { definition: { id: congress, jurisdiction } }: ElectionState,
  { election: unit, parent = '—', jurisdiction: place }: UnitFacts,
  at: string,
): readonly Finding[] {
  return [
    ...(parent === congress ? [] : [finding('unit-other-parent', at, { unit, parent, congress })]),
    ...(covers(jurisdiction, place) ? [] : [finding('unit-elsewhere', at, { unit, place, jurisdiction })]),
  ];
}

export const linked = { 'credentials-reviewed': credentialsReviewed } as const;
