import type { JSX } from 'preact';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { answersTo, answerText, type Question } from '../../meeting/questions.ts';
import { isEmpty, type SimpleForm } from '../../meeting/simple/simple-form.ts';
import type { Texts } from '../../meeting/texts.ts';
import { LongField } from '../../ui/long-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
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
  const { texts, set } = form;
  const subject = { ledger, contest, texts };
  const questions = simple.questions(subject);
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
      onTaken={onTaken}
      said={<Answered questions={questions} texts={texts} />}
    >
      {simple.note && <p class="notice">{say(simple.note)}</p>}
      {questions.map((question, index) => (
        <Asked
          key={question.name}
          question={question}
          texts={texts}
          onText={set(question.name)}
          first={index === 0}
        />
      ))}
    </ActForm>
  );
}

function Asked({
  question,
  texts,
  onText,
  first,
}: {
  readonly question: Question;
  readonly texts: Texts;
  readonly onText: (text: string) => void;
  readonly first: boolean;
}): JSX.Element {
  const say = useSay();
  const text = answerText(question, texts);
  const label = say(question.label) + (question.optional ? say({ zh: '（可不填）', en: ' (optional)' }) : '');
  switch (question.kind) {
    case 'choice':
      return (
        <SelectField
          label={label}
          value={text}
          options={question.choices!.map(([value, words]) => [value, say(words)])}
          onValue={onText}
        />
      );
    case 'long':
      return <LongField label={label} value={text} onValue={onText} />;
    case 'count':
      return <NumberField label={label} text={text} onText={onText} autoFocus={first} />;
    case 'date':
    case 'text':
      return (
        <TextField
          label={label}
          type={question.kind}
          value={text}
          onValue={onText}
          maxLength={200}
          autoFocus={first}
        />
      );
  }
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
