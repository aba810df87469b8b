import { boxesOf, type Subject } from '../../core/polls/boxes.ts';
import type { GradedKind } from '../../core/polls/kinds.ts';
import type { CountDocument } from './count-document.ts';

/** A contest of a graded poll about these, as a definition or a count file has it. */
export function gradedPoll(kind: GradedKind, subjects: readonly Subject[]) {
  return {
    id: kind,
    method: 'differential' as const,
    seats: subjects.length,
    candidates: boxesOf(kind, subjects).map((box) => ({ ...box })),
  };
}

/** A count file of a poll at one station, everybody present and all papers back. */
export function pollDocument(round: string, contest: object, ballots: readonly unknown[]): CountDocument {
  const papers = ballots.reduce(
    (sum: number, ballot) => sum + ((ballot as { count?: number }).count ?? 1),
    0,
  );
  return {
    format: 'scrutineer/count@1',
    rules: { base: '2020', overlays: ['hainan-2011'] },
    contest: { kind: 'election', round, ...contest },
    attendance: { electors: papers, present: papers },
    stations: [{ id: 's1', printed: papers, issued: papers, unused: 0, returned: papers, ballots }],
  };
}
