import type { BoardRow } from '../../../core/ledger/board-row.ts';

type ContestRow = BoardRow['contests'][number];

/** A board's row of a township's congress with one contest, as told. */
export function boardRowOf(
  id: string,
  told: Partial<BoardRow> = {},
  contest: Partial<ContestRow> = {},
): BoardRow {
  const phase = told.phase ?? contest.phase ?? 'ready';
  return {
    election: `469021101-${id}`,
    title: `${id}镇党代会`,
    jurisdiction: '469021101',
    date: '2026-11-22',
    mode: 'official',
    phase,
    seq: 9,
    exceptions: contest.exceptions ?? [],
    contests: [
      { id: 'committee', title: '党委委员', office: '委员', phase, round: 1, exceptions: [], ...contest },
    ],
    ...told,
  };
}
