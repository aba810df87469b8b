import { type Batch, papersIn } from '../../core/ballot/batch.ts';
import { termsOf } from '../../core/ballot/terms.ts';
import { marksOf } from '../../core/count/tally.ts';
import { tallyStation } from '../../core/count/tally-station.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, speak } from '../../core/findings/finding.ts';
import { contestOf, currentRound } from '../../core/ledger/change.ts';
import { contestInput } from '../../core/ledger/recount.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type { Reply } from '../http/route.ts';

/** What a bundle would count as, to whoever holds it: nothing written, nothing signed, nothing of any other bundle. */
export function previewOf(
  state: ElectionState,
  batch: Batch,
  findings: readonly Finding[],
  lang: Lang,
): Reply {
  const body = {
    preview: true,
    papers: papersIn(batch),
    findings: findings.map((found) => speak(found, lang)),
    votes: findings.length === 0 ? votesOf(state, batch) : [],
  };
  return { status: 200, body };
}

function votesOf(state: ElectionState, batch: Batch): readonly object[] {
  const contest = contestOf(state, batch.contest)!;
  const papers = { id: batch.station, printed: 0, issued: 0, unused: 0, returned: 0 };
  const { ballots, sheet } = batch;
  const input = contestInput(state, contest, currentRound(contest));
  const station = { ...papers, ...(sheet ? { sheet } : { ballots: ballots ?? [] }) };
  const tally = tallyStation(station, termsOf(input, new Map()), input.candidates);
  return input.candidates.map(({ id, name }, place) => ({ id, name, ...marksOf(tally, place) }));
}
