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
  const votes = findings.every(({ code }) => harmless.has(code)) ? votesOf(state, batch) : [];
  const spoken = findings.map((found) => speak(found, lang));
  return { status: 200, body: { preview: true, papers: papersIn(batch), findings: spoken, votes } };
}

/** What leaves the votes to be seen: a keyer looks before the other one signs. Whoever may not sign sees no name on the paper. */
const harmless: ReadonlySet<string> = new Set(['signature-missing', 'pile-papers', 'pile-unknown']);

function votesOf(state: ElectionState, batch: Batch): readonly object[] {
  const contest = contestOf(state, batch.contest)!;
  const papers = { id: batch.station, printed: 0, issued: 0, unused: 0, returned: 0 };
  const { ballots, sheet } = batch;
  const input = contestInput(state, contest, currentRound(contest));
  const station = { ...papers, ...(sheet ? { sheet } : { ballots: ballots ?? [] }) };
  const tally = tallyStation(station, termsOf(input, new Map()), input.candidates);
  return input.candidates.map(({ id, name }, place) => ({ id, name, ...marksOf(tally, place) }));
}
