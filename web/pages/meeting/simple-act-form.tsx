import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { answersTo, answerText, type Question } from '../../meeting/questions.ts';
import { isEmpty, type SimpleForm } from '../../meeting/simple/simple-form.ts';
import type { Texts } from '../../meeting/texts.ts';
import type { Taken } from '../../desk/desk.ts';
import type { ChosenScan } from '../../slips/chosen-scan.ts';
import { KeepScan } from '../slips/keep-scan.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { Asked } from './asked.tsx';
import { useTexts } from './use-texts.ts';

/** An act whose form is a few questions. */
export function SimpleActForm({
  ledger,
  contest,
  onTaken,
  type,
  simple,
  given,
}: FormProps & {
  readonly type: ActType;
  readonly simple: SimpleForm;
  /** What stands in the form at first; another one is another form. */
  readonly given?: Texts;
}): JSX.Element {
  const say = useSay();
  const { id } = ledger.state.definition;
  const about = Object.values(given ?? {}).join('/');
  const key = `${id}/${contest.id}/${currentRound(contest).round}/${type}/${about}`;
  const form = useTexts(key, () => given ?? {});
  const { set } = form;
  const [scan, setScan] = useState<ChosenScan>();
  const [taken, setTaken] = useState<Taken>();
  const questions = simple.questions({ ledger, contest, texts: form.texts });
  // The digest stands for bytes: those of a page loaded anew are gone, so it is no text to be kept.
  const ofScan = questions.find(({ kind }) => kind === 'scan')?.name;
  const texts = ofScan === undefined ? form.texts : { ...form.texts, [ofScan]: scan?.digest ?? '' };
  const subject = { ledger, contest, texts };
  if (taken !== undefined && scan !== undefined)
    return <KeepScan election={id} scan={scan} onDone={() => onTaken(taken)} />;
  if (isEmpty(questions)) {
    return <p>{say({ zh: '目前没有需要办理的事项。', en: 'There is nothing to be done here now.' })}</p>;
  }
  const answers = answersTo(questions, texts);
  return (
    <ActForm
      ledger={ledger}
      type={type}
      fields={answers && simple.fields(answers, subject)}
      facts={(answers && simple.facts?.(answers, subject)) ?? {}}
      form={form}
      onTaken={ofScan !== undefined && scan !== undefined ? setTaken : onTaken}
      said={<Answered questions={questions} texts={texts} />}
    >
      {simple.note && <p class="notice">{say(simple.note)}</p>}
      {questions.map((question, index) => (
        <Asked
          key={question.name}
          question={question}
          text={answerText(question, texts)}
          onText={set(question.name)}
          first={index === 0}
          scan={scan}
          onScan={setScan}
        />
      ))}
    </ActForm>
  );
}

/** The questions and what is answered, to be read once more beside the signatures. */
function Answered({
  questions,
  texts,
}: {
  readonly questions: readonly Question[];
  readonly texts: Texts;
}): JSX.Element | null {
  const say = useSay();
  const shown = questions.flatMap((question) => {
    const text = answerText(question, texts);
    const chosen = question.choices?.find(([value]) => value === text)?.[1];
    return text === '' ? [] : [[say(question.label), chosen ? say(chosen) : text] as const];
  });
  if (shown.length === 0) return null;
  return (
    <dl class="answered">
      {shown.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
