import type { Candidate } from '../count/input.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { boxesOf, subjectsIn } from './boxes.ts';
import { gradesOf } from './grades.ts';
import { type GradedKind, isGraded } from './kinds.ts';

/** What a contest says of itself that only polls say, and what polls say otherwise. */
export interface PollTerms {
  readonly seats: number;
  readonly candidates: readonly Candidate[];
  readonly eligibleWriteIns?: readonly string[];
  readonly vacancies?: number;
  readonly incumbents?: readonly string[];
}

/**
 * What keeps a contest of this kind from being a poll, or a contest that is none from saying what only polls say (P-13,
 * rules.md 7.4). Findings stand below `at`.
 */
export function checkPoll(kind: string, terms: PollTerms, at: string): readonly Finding[] {
  const { candidates, incumbents = [] } = terms;
  const listed = new Set(candidates.map((candidate) => candidate.id));
  return [
    ...checkPollSlate(kind, terms, at),
    ...incumbents.flatMap((id, index) =>
      listed.has(id) ? [] : [finding('poll-incumbent-unlisted', `${at}/incumbents/${index}`, { id })],
    ),
  ];
}

/** As `checkPoll`, of names submitted later: an incumbent may be left out by then. */
export function checkPollSlate(kind: string, terms: PollTerms, at: string): readonly Finding[] {
  if (kind === 'recommendation') return checkRecommendation(terms, at);
  const unfit = (['vacancies', 'incumbents'] as const).filter((field) => terms[field] !== undefined);
  return [
    ...unfit.map((field) => finding('poll-field-unfit', `${at}/${field}`, { field, kind })),
    ...(isGraded(kind) ? checkGraded(kind, terms, at) : []),
  ];
}

/** New names are at most twice the vacancies; a sheet may recommend as many as may be named, or fewer (P-13). */
function checkRecommendation(
  { seats, candidates, vacancies, incumbents = [] }: PollTerms,
  at: string,
): readonly Finding[] {
  if (vacancies === undefined) return [finding('poll-vacancies-missing', `${at}/vacancies`)];
  const inOffice = new Set(incumbents);
  const names = candidates.filter((candidate) => !inOffice.has(candidate.id)).length;
  const most = vacancies * 2;
  const choices = most + inOffice.size;
  return [
    ...(names > most ? [finding('poll-names-exceed', `${at}/candidates`, { names, vacancies, most })] : []),
    ...(seats > choices
      ? [finding('poll-seats-exceed', `${at}/seats`, { seats, most, incumbents: inOffice.size, choices })]
      : []),
  ];
}

/** Every subject has its boxes in order, a sheet gives each one grade, and nobody is written in. */
function checkGraded(
  kind: GradedKind,
  { seats, candidates, eligibleWriteIns = [] }: PollTerms,
  at: string,
): readonly Finding[] {
  const subjects = subjectsIn(candidates);
  const boxes = boxesOf(kind, subjects);
  const grades = gradesOf(kind).join(', ');
  const wrong = Array.from({ length: Math.max(boxes.length, candidates.length) }, (_, place) => place).find(
    (place) => !isSameRow(boxes[place], candidates[place]),
  );
  return [
    ...(wrong === undefined ? [] : [finding('poll-boxes', `${at}/candidates/${wrong}`, { grades })]),
    ...(wrong === undefined && seats !== subjects.length
      ? [finding('poll-seats-differ', `${at}/seats`, { seats, subjects: subjects.length })]
      : []),
    ...(eligibleWriteIns.length > 0
      ? [finding('poll-write-ins', `${at}/eligibleWriteIns`, { names: eligibleWriteIns.length })]
      : []),
  ];
}

function isSameRow(expected: Candidate | undefined, given: Candidate | undefined): boolean {
  return expected?.id === given?.id && expected?.name === given?.name && expected?.note === given?.note;
}
