import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { currentRound } from '../../../core/ledger/change.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { answersTo, answerText, choicesShown } from '../../meeting/questions.ts';
import { isEmpty, type SimpleForm } from '../../meeting/simple/simple-form.ts';
import type { Texts } from '../../meeting/texts.ts';
import type { ChosenScan } from '../../slips/chosen-scan.ts';
import { scansUnderWay } from '../../slips/scans-under-way.ts';
import { ActForm, type FormProps } from './act-form.tsx';
import { Answered } from './answered.tsx';
import { Asked } from './asked.tsx';
import { useKept } from './use-kept.ts';
import { useTexts } from './use-texts.ts';

/** The scans chosen, by their forms: whoever signs after a locked key signs the digest of one that is still here. */
const scans = new Map<string, ChosenScan>();

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
  const lang = useLang();
  const { desk } = useConsole();
  const { id } = ledger.state.definition;
  const about = Object.values(given ?? {}).join('/');
  const key = `${id}/${contest.id}/${currentRound(contest).round}/${type}/${about}`;
  const form = useTexts(key, () => given ?? {});
  const { set } = form;
  const [scan, setScan] = useKept(scans, key);
  const [isReading, setIsReading] = useState(false);
  const questions = simple.questions({ ledger, contest, texts: form.texts });
  // The digest stands for bytes: those of a page loaded anew are gone, so it is no text to be kept.
  const ofScan = questions.find(({ kind }) => kind === 'scan')?.name;
  const texts = ofScan === undefined ? form.texts : { ...form.texts, [ofScan]: scan?.digest ?? '' };
  const subject = { ledger, contest, texts };
  const isDone = isEmpty(questions);
  useEffect(() => {
    // What was still being read went with its field.
    if (isDone) setIsReading(false);
  }, [isDone]);
  if (isDone) {
    return <p>{say({ zh: '目前没有需要办理的事项。', en: 'There is nothing to be done here now.' })}</p>;
  }
  // A scan may be left out, but not one that was chosen and is still being read.
  const answers = isReading ? undefined : answersTo(questions, texts);
  const fill = (name: string) => (text: string) => {
    for (const [choice, shown] of Object.entries(choicesShown(questions, texts))) set(choice)(shown);
    set(name)(text);
  };
  return (
    <ActForm
      ledger={ledger}
      type={type}
      fields={answers && simple.fields(answers, subject)}
      reading={isReading ? 'file' : undefined}
      facts={(answers && simple.facts?.(answers, subject)) ?? {}}
      form={{
        key,
        forget() {
          form.forget();
          setScan(undefined);
        },
      }}
      onTaken={(taken) => {
        if (ofScan !== undefined && scan !== undefined) scansUnderWay.bring(id, [scan], desk, lang);
        onTaken(taken);
      }}
      said={<Answered questions={questions} texts={texts} besides={simple.besides?.(subject) ?? []} />}
    >
      {simple.note && <p class="notice">{say(simple.note)}</p>}
      {questions.map((question, index) => (
        <Asked
          key={question.name}
          question={question}
          text={answerText(question, texts)}
          onText={fill(question.name)}
          first={index === 0}
          scan={scan}
          onScan={(next, reading) => {
            setScan(next);
            setIsReading(reading);
          }}
        />
      ))}
    </ActForm>
  );
}
