import type { JSX } from 'preact';
import { headCode } from '../../../core/ledger/canonical.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { ActForm, type FormProps } from './act-form.tsx';
import { CandidateNames } from './candidate-names.tsx';

/** The superior approves the very paper that will be printed on the ballots. */
export function SlateApprovedForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const { paper, candidates, seats } = currentRound(contest);
  return (
    <ActForm
      ledger={ledger}
      type="slate-approved"
      fields={{ contest: contest.id, paper }}
      onTaken={onTaken}
      said={
        <>
          <p>
            {say({
              zh: `应选${seats}名，候选人${candidates.length}名：`,
              en: `${seats} seats, ${candidates.length} candidates:`,
            })}
          </p>
          <CandidateNames candidates={candidates} />
          <p>
            {say({ zh: '票样码：', en: 'Code of the paper: ' })}
            <code>{headCode(paper)}</code>
          </p>
        </>
      }
    />
  );
}
