import type { ElectionState, RoundState } from './state.ts';

/** Fewer than 20 present count by 正字 sheet unless the election says otherwise: single ballots would tell too much. */
export function entryOf(state: ElectionState, round: RoundState): 'ballots' | 'sheet' {
  return state.definition.entry ?? (round.attendance!.present < 20 ? 'sheet' : 'ballots');
}
