import { type Batch, papersIn } from '../ballot/batch.ts';
import { termsOf } from '../ballot/terms.ts';
import type { CandidateMarks } from '../count/input.ts';
import { marksOf } from '../count/tally.ts';
import { tallyStation } from '../count/tally-station.ts';
import type { Finding } from '../findings/finding.ts';
import { contestOf, currentRound } from './change.ts';
import { contestInput } from './recount.ts';
import type { ElectionState } from './state.ts';

/** What a bundle would count as, to whoever holds it: nothing written, nothing signed, nothing of any other bundle. */
export interface Preview {
  readonly papers: number;
  readonly findings: readonly Finding[];
  readonly votes: readonly (CandidateMarks & { readonly name: string })[];
}

/** What leaves the votes to be seen: a keyer looks before the other one signs. Whoever may not sign sees no name on the paper. */
const harmless: ReadonlySet<string> = new Set(['signature-missing', 'pile-papers', 'pile-unknown']);

/** `findings` are those in the bundle's way; votes are shown only where none of them bars whoever asks. */
export function previewBundle(state: ElectionState, batch: Batch, findings: readonly Finding[]): Preview {
  const votes = findings.every(({ code }) => harmless.has(code)) ? votesOf(state, batch) : [];
  return { papers: papersIn(batch), findings, votes };
}

function votesOf(state: ElectionState, batch: Batch): Preview['votes'] {
  const contest = contestOf(state, batch.contest)!;
  const papers = { id: batch.station, printed: 0, issued: 0, unused: 0, returned: 0 };
  const { ballots, sheet } = batch;
  const input = contestInput(state, contest, currentRound(contest));
  const station = { ...papers, ...(sheet ? { sheet } : { ballots: ballots! }) };
  const tally = tallyStation(station, termsOf(input, new Map()), input.candidates);
  return input.candidates.map(({ id, name }, place) => ({ id, name, ...marksOf(tally, place) }));
}
