import type { JSX } from 'preact';
import type { LedgerCandidate } from '../../../core/ledger/state.ts';
import { printName } from '../../../core/names/print.ts';

/** Candidates in their order, each with the note that tells namesakes apart. */
export function CandidateNames({
  candidates,
}: {
  readonly candidates: readonly LedgerCandidate[];
}): JSX.Element {
  return (
    <ol class="names">
      {candidates.map(({ id, name, note }) => (
        <li key={id}>
          {printName(name)}
          {note === undefined ? '' : `（${note}）`}
        </li>
      ))}
    </ol>
  );
}
