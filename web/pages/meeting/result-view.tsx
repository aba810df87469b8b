import type { JSX } from 'preact';
import type { ContestState, RoundState } from '../../../core/ledger/state.ts';
import { majorityInWords } from '../../../core/report/majority.ts';
import { papersTable, voidWriteIns } from '../../../core/report/votes.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { CountedRound } from '../../desk/counted-round.ts';
import type { Ledger } from '../../desk/desk.ts';
import { countedIn, inputOf, papersOut } from '../../meeting/result.ts';
import { followsNow } from '../../meeting/what-follows.ts';
import { Findings } from '../../ui/findings.tsx';
import { FormParts } from '../../ui/form-parts.tsx';
import { VotesTable } from './votes-table.tsx';

/** A released round: papers, votes, the majority, and what follows. */
export function ResultView({
  ledger,
  contest,
  round,
  counted,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly round: RoundState;
  readonly counted: CountedRound;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const result = countedIn(counted);
  if (result === undefined) return null;
  const input = inputOf(ledger.state, contest, round);
  const { majority } = result;
  return (
    <>
      <FormParts parts={[papersTable(result, lang)]} />
      <VotesTable input={input} result={result} round={round} />
      <p class="majority">
        {majority === undefined
          ? say({
              zh: '再次投票不要求超过半数，得赞成票多的当选。',
              en: 'A run-off asks no majority: the most votes win.',
            })
          : majorityInWords(majority.base, majority.needed, input.rules, lang)}
      </p>
      <p>{voidWriteIns(result, lang)}</p>
      {papersOut(result) === 0 && (
        <ul class="follows">
          {followsNow(input, result, { contest, round }, lang).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Findings findings={counted.findings} />
    </>
  );
}
