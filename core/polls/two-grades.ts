import type { BatchBallot } from '../ballot/multiset.ts';
import type { Ballot, CandidateMarks } from '../count/input.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type Box, subjectsIn } from './boxes.ts';

/** Ballots of a graded paper on which one subject has two grades: keyers enter `?` for it. Findings stand below `at`. */
export function checkBallotGrades(
  ballots: readonly (Ballot | BatchBallot)[],
  boxes: readonly Box[],
  at: string,
): readonly Finding[] {
  const subjects = subjectsIn(boxes);
  return ballots.flatMap((ballot, index) => {
    const marks = typeof ballot === 'string' ? ballot : 'marks' in ballot ? ballot.marks : '';
    return subjects.flatMap(({ name, places }) => {
      const grades = [...places.values()].filter((place) => marks[place] === 'o').length;
      return grades > 1 ? [finding('poll-two-grades', `${at}/${index}`, { name, grades })] : [];
    });
  });
}

/** A sheet on which one subject has more grades than there are valid papers. Findings stand below `at`. */
export function checkSheetGrades(
  { valid, votes }: { readonly valid: number; readonly votes: readonly CandidateMarks[] },
  boxes: readonly Box[],
  at: string,
): readonly Finding[] {
  return subjectsIn(boxes).flatMap(({ name, places }) => {
    const rows = [...places.values()];
    const grades = rows.reduce((sum, place) => sum + votes[place]!.for, 0);
    return grades > valid
      ? [finding('poll-grades-exceed', `${at}/votes/${rows[0]!}`, { name, grades, valid })]
      : [];
  });
}
