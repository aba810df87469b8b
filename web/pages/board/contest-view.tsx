import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import { rowOf } from '../../../core/ledger/acts/table.ts';
import { blockers, nextActs } from '../../../core/ledger/readiness.ts';
import { useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Place } from '../../app/place.ts';
import { signersWords } from '../../sign/signers-words.ts';
import { Findings } from '../../ui/findings.tsx';
import type { FormProps } from '../meeting/act-form.tsx';
import { Conditions } from './conditions.tsx';
import { RoundView } from './round-view.tsx';
import { Rulings } from './rulings.tsx';
import { useCounts } from './use-counts.ts';
import { useUnconfirmed } from './use-unconfirmed.ts';

/** A contest: what stands in its way, its numbers beside the signed sheets, and what the superior may rule. */
export function ContestView({
  ledger,
  contest,
  place,
  act,
  onTaken,
}: FormProps & { readonly place: Place; readonly act: string | undefined }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const owner = useOpenKey()?.key.owner;
  const { state } = ledger;
  const counts = useCounts(ledger, contest);
  const { unconfirmed, trouble } = useUnconfirmed(ledger);
  const inTheWay = blockers(state, contest).map((found) => speak(found, lang));
  const rounds = [...contest.rounds].reverse();
  return (
    <>
      <section class="panel" aria-label={say({ zh: '现在', en: 'Now' })}>
        <h2>{say({ zh: '现在可以办理', en: 'What may come now' })}</h2>
        <ul>
          {nextActs(state, contest).map((type) => (
            <li key={type}>
              {say(rowOf(type).sentence)}
              <span class="soft">
                {say({ zh: '　须签名：', en: ' — signed by: ' })}
                {signersWords(type, lang)}
              </span>
            </li>
          ))}
        </ul>
        {contest.phase === 'declared' ? (
          <Conditions
            ledger={ledger}
            contest={contest}
            found={{
              counted: counts.digests,
              ...(unconfirmed === undefined ? {} : { unconfirmed }),
              person: owner?.person ?? '',
            }}
          />
        ) : (
          inTheWay.length > 0 && (
            <>
              <h3>{say({ zh: '下一步之前还缺', en: 'Missing before the next step' })}</h3>
              <Findings findings={inTheWay} />
            </>
          )
        )}
      </section>
      <Rulings
        ledger={ledger}
        contest={contest}
        place={place}
        act={act}
        onTaken={onTaken}
        recounts={counts.recounts}
      />
      {rounds.map((round) => (
        <RoundView
          key={round.round}
          ledger={ledger}
          contest={contest}
          round={round}
          counted={counts.rounds.get(round.round)}
        />
      ))}
      {trouble !== undefined && <Findings findings={trouble.findings} />}
      {counts.trouble !== undefined && <Findings findings={counts.trouble.findings} />}
    </>
  );
}
