import type { JSX } from 'preact';
import { sumPapers } from '../../../core/count/papers.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { isVoid } from '../../../core/ledger/checks/papers.ts';
import { contestInput } from '../../../core/ledger/recount.ts';
import { returnSlip } from '../../../core/report/return.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { FormParts } from '../../ui/form-parts.tsx';
import { ActForm, type FormProps } from './act-form.tsx';

/** The chair declares the round valid or void: the papers say which; after a strike it may be void all the same. */
export function VerdictForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { state } = ledger;
  const round = currentRound(contest);
  if (round.returned === undefined) {
    return <p>{say({ zh: '选票还没有收回。', en: 'The ballots are not back yet.' })}</p>;
  }
  const verdict = isVoid(round) || round.verdict === 'valid' ? 'void' : 'valid';
  const verdicts: readonly ('valid' | 'void')[] =
    verdict === 'valid' && round.struck.length > 0 ? ['valid', 'void'] : [verdict];
  const titles = new Map(state.definition.stations.map(({ id, title }) => [id, title ?? id]));
  const papers = round.stations!.map((each) => ({
    ...each,
    id: titles.get(each.id)!,
    returned: each.returned ?? 0,
  }));
  const slipFor = (status: 'valid' | 'void') =>
    returnSlip(
      {
        contest: contestInput(state, contest, round),
        attendance: { present: round.attendance!.present },
        stations: papers,
      },
      { status: status === 'void' ? 'void' : 'complete', papers: sumPapers(papers) },
      lang,
    );
  return (
    <>
      {verdicts.map((each) => (
        <ActForm
          key={each}
          ledger={ledger}
          type="round-declared"
          fields={{ contest: contest.id, round: round.round, verdict: each }}
          onTaken={onTaken}
          said={<FormParts parts={slipFor(each).parts} />}
        >
          <p class="big">
            {each === 'valid'
              ? say({ zh: '本轮选举有效', en: 'The round is valid' })
              : say({ zh: '本轮选举无效', en: 'The round is void' })}
          </p>
        </ActForm>
      ))}
    </>
  );
}
