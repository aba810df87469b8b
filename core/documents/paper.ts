import { storedCandidates } from '../ledger/checks/slate.ts';
import type { Definition } from '../ledger/election.ts';
import type { Paper } from '../ledger/paper.ts';
import type { DefinedContest } from './wording.ts';

/** What a contest's first round votes on, as the ledger will hold it: its digest is known before the election is convened. */
export function firstPaper({ id, mode, rules }: Definition, contest: DefinedContest): Paper {
  const { kind, method, seats, order = 'strokes', candidates, eligibleWriteIns } = contest;
  return {
    format: 'scrutineer/paper@1',
    election: id,
    mode,
    contest: contest.id,
    round: 1,
    kind,
    rules,
    method,
    seats,
    order,
    candidates: [...storedCandidates(candidates)],
    ...(eligibleWriteIns === undefined ? {} : { eligibleWriteIns }),
  };
}
