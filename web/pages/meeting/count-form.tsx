import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { sha256 } from '../../crypto/sha256.ts';
import { recountTold } from '../../meeting/result.ts';
import { Findings } from '../../ui/findings.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { ResultView } from './result-view.tsx';
import { useCount } from './use-count.ts';

/** The chief and a scrutineer sign the count, or the chair declares it: both over the same numbers. */
export function CountForm({
  ledger,
  contest,
  onTaken,
  type,
}: FormProps & { readonly type: 'count-signed' | 'result-declared' }): JSX.Element {
  const say = useSay();
  const round = currentRound(contest);
  const { counted, trouble } = useCount(ledger, contest, round);
  if (!round.released) {
    return (
      <p>
        {say({
          zh: '总监票人还没有准予公布，票数不显示。',
          en: 'The chief scrutineer has not released the tally: no vote is shown.',
        })}
      </p>
    );
  }
  if (counted === undefined) {
    return trouble === undefined ? (
      <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>
    ) : (
      <Findings findings={trouble.findings} news />
    );
  }
  const recount = recountTold(ledger.entries, contest.id, round.round, counted, sha256);
  const resultDigest = recount.outcome.digest;
  return (
    <>
      {trouble !== undefined && <Findings findings={trouble.findings} news />}
      <ActForm
        ledger={ledger}
        type={type}
        fields={{ contest: contest.id, round: round.round, resultDigest }}
        facts={{ recounts: new Map([[round.round, recount]]) }}
        onTaken={onTaken}
        said={
          <>
            <ResultView ledger={ledger} contest={contest} round={round} counted={counted} />
            <p>
              {say({ zh: '结果码：', en: 'Code of the result: ' })}
              <code>{headCode(resultDigest)}</code>
            </p>
          </>
        }
      />
    </>
  );
}
