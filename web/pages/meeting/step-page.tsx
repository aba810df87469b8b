import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speak } from '../../../core/findings/finding.ts';
import { type ActType, rowOf } from '../../../core/ledger/acts/table.ts';
import { nextActs } from '../../../core/ledger/readiness.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import type { ContestState, ElectionState } from '../../../core/ledger/state.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { stepWords } from '../../meeting/step-words.ts';
import { actsOf, type StepId } from '../../meeting/steps.ts';
import { signersWords } from '../../sign/signers-words.ts';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { FormProps } from './act-form.tsx';
import { CountProgress } from './count-progress.tsx';
import { FormOf } from './forms.tsx';

/** One step of the hall: the form of its act, or of the one chosen where there are several. */
export function StepPage({
  step,
  act,
  ...props
}: FormProps & { readonly step: StepId; readonly act: string | undefined }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { ledger, contest } = props;
  const acts = actsOf(step, ledger.state, contest);
  const next = nextActs(ledger.state, contest);
  const due = acts.filter((type) => next.includes(type));
  // What is due when the step is opened stays under the hands, whatever comes in meanwhile.
  const [first] = useState(due[0] ?? only(acts));
  const chosen = acts.find((type) => type === (act ?? first));
  const barred = chosen === undefined ? [] : (rowOf(chosen).ready?.(ledger.state, contest) ?? []);
  return (
    <>
      <PageHeading>{say(stepWords[step])}</PageHeading>
      {acts.length > 1 && <Choice {...{ step, acts, due, chosen }} {...props} />}
      <Findings findings={barred.map((found) => speak(found, lang))} />
      {step === 'count' && currentRound(contest).stations && (
        <CountProgress state={ledger.state} contest={contest} />
      )}
      {step === 'ruling' && (
        <p class="notice">
          {say({
            zh: '批复、退回由上级党委在县级看板上办理；需要说明的事项和退回后的重新核对在这里办理。',
            en: 'The superior certifies or returns on the county’s board; what is to be explained, and a count sent back, are seen to here.',
          })}
        </p>
      )}
      {chosen === undefined ? (
        acts.length === 0 && <NotNow state={ledger.state} contest={contest} />
      ) : (
        <FormOf key={`${contest.id} ${currentRound(contest).round} ${chosen}`} type={chosen} {...props} />
      )}
      <p>
        <a href={addressOf('meeting', ledger.state.definition.id, contest.id)}>
          {say({ zh: '← 全部步骤', en: '← all steps' })}
        </a>
      </p>
    </>
  );
}

function only(acts: readonly ActType[]): ActType | undefined {
  return acts.length === 1 ? acts[0] : undefined;
}

/** The forms of a step that may be needed now, each with who signs it. */
function Choice({
  step,
  acts,
  due,
  chosen,
  ledger,
  contest,
}: FormProps & {
  readonly step: StepId;
  readonly acts: readonly ActType[];
  readonly due: readonly ActType[];
  readonly chosen: ActType | undefined;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  return (
    <nav class="choice" aria-label={say({ zh: '本步骤可以办理的事项', en: 'What this step has to do' })}>
      {acts.map((type) => (
        <a
          key={type}
          href={addressOf('meeting', ledger.state.definition.id, contest.id, step, type)}
          aria-current={type === chosen ? 'true' : undefined}
        >
          {due.includes(type) && <strong>{say({ zh: '待办 ', en: 'due: ' })}</strong>}
          {say(rowOf(type).sentence)}
          <small>{signersWords(type, lang)}</small>
        </a>
      ))}
    </nav>
  );
}

function NotNow({
  state,
  contest,
}: {
  readonly state: ElectionState;
  readonly contest: ContestState;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const coming = nextActs(state, contest);
  return (
    <p class="notice">
      {say({
        zh: '这一步已经办完，或者还没有到。现在要办的是：',
        en: 'This step is done, or not reached yet. Due now: ',
      })}
      {coming.map((type) => rowOf(type).sentence[lang]).join(say({ zh: '；', en: '; ' }))}
    </p>
  );
}
