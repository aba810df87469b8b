import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import { rowOf } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { blockers } from '../../../core/ledger/readiness.ts';
import type { ContestState, ElectionState } from '../../../core/ledger/state.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Ledger } from '../../desk/desk.ts';
import { statusMarks, statusWords, stepWords } from '../../meeting/step-words.ts';
import { type HallStep, stepsOf } from '../../meeting/steps.ts';
import { signersWords } from '../../sign/signers-words.ts';
import { Findings } from '../../ui/findings.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';
import { CountProgress } from './count-progress.tsx';
import { ResultView } from './result-view.tsx';
import { useCount } from './use-count.ts';

/** A contest at a glance: every step of the hall, what is now, what is missing, who has to sign. */
export function Overview({
  ledger,
  contest,
}: {
  readonly ledger: Ledger;
  readonly contest: ContestState;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { state } = ledger;
  const round = currentRound(contest);
  const steps = stepsOf(state, contest);
  const now = steps.find(({ status }) => status === 'now');
  const inTheWay = blockers(state, contest).map((found) => speak(found, lang));
  const { counted, trouble } = useCount(ledger, contest, round);
  return (
    <div class="meeting">
      <section class="panel" aria-label={say({ zh: '现在', en: 'Now' })}>
        <p class="soft">
          {say({ zh: `第${round.round}轮 `, en: `Round ${round.round}: ` })}
          {say(roundNames[round.kind])}
        </p>
        <NowLink state={state} contest={contest.id} now={now} />
        {now !== undefined && <NextActs now={now} />}
        {inTheWay.length > 0 && (
          <>
            <h2>{say({ zh: '下一步之前还缺', en: 'Missing before the next step' })}</h2>
            <Findings findings={inTheWay} />
          </>
        )}
        {now?.id === 'count' && <CountProgress state={state} contest={contest} />}
        {trouble !== undefined && <Findings findings={trouble.findings} />}
        {counted !== undefined && (
          <ResultView ledger={ledger} contest={contest} round={round} counted={counted} />
        )}
      </section>
      <ol class="steps" aria-label={say({ zh: '会议步骤', en: 'Steps of the meeting' })}>
        {steps.map(({ id, status }) => (
          <li key={id} class={`step ${status}`} aria-current={status === 'now' ? 'step' : undefined}>
            <a href={addressOf('meeting', state.definition.id, contest.id, id)}>
              <span class="mark" aria-hidden="true">
                {statusMarks[status]}
              </span>
              <span class="name">{say(stepWords[id])}</span>
              <span class="status">{say(statusWords[status])}</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The way on: one link, which the keyboard stands on, so that Enter goes on. */
function NowLink({
  state: { definition },
  contest,
  now,
}: {
  readonly state: ElectionState;
  readonly contest: string;
  readonly now: HallStep | undefined;
}): JSX.Element {
  const say = useSay();
  const open = useOpenKey();
  const ref = useAutoFocus<HTMLAnchorElement>(true);
  const { id, superior } = definition;
  const placeOf = (step: HallStep['id'] | undefined): string => {
    if (step === undefined) return addressOf('slips', id);
    if (step === 'count') return addressOf('entry', id, contest);
    const rules = step === 'ruling' && open?.key.owner.role === 'superior';
    return rules ? addressOf('board', superior, id) : addressOf('meeting', id, contest, step);
  };
  return (
    <a ref={ref} class="button main now" href={placeOf(now?.id)}>
      {now === undefined
        ? say({ zh: '本项选举已办结：查看报告单', en: 'This contest is done: see its slips' })
        : `${say({ zh: '现在：', en: 'Now: ' })}${say(stepWords[now.id])}`}
    </a>
  );
}

/** The acts that may come now, and who signs each. */
function NextActs({ now }: { readonly now: HallStep }): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  if (now.next.length === 0) return null;
  return (
    <ul class="next-acts">
      {now.next.map((type) => (
        <li key={type}>
          {say(rowOf(type).sentence)}
          <span class="soft">
            {' '}
            {say({ zh: '须签名：', en: 'to be signed by: ' })}
            {signersWords(type, lang)}
          </span>
        </li>
      ))}
    </ul>
  );
}
