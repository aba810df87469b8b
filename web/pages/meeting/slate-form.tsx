import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SlateState } from '../../../core/ledger/state.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { candidatesIn, candidateTexts } from '../../meeting/candidate-rows.ts';
import { figuresOf, memberSums, townshipSums } from '../../meeting/figures.ts';
import { answersTo, type Question } from '../../meeting/questions.ts';
import { textIn } from '../../meeting/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { stageWords } from '../../words/stages.ts';
import { ActForm, type FormProps } from './act-form.tsx';
import { Asked } from './asked.tsx';
import { CandidateRow } from './candidate-row.tsx';
import { FiguresFields } from './figures-fields.tsx';
import { PersonsPanel } from './persons-panel.tsx';
import { SlateSaid } from './slate-said.tsx';
import { useSealedFacts } from './use-sealed-facts.ts';
import { useTexts } from './use-texts.ts';

const stages = Object.entries(stageWords);

const decisionsAsked: readonly Question[] = [
  { name: 'on', label: { zh: '提名日', en: 'Day of nomination' }, kind: 'date' },
  { name: 'notice.from', label: { zh: '公示自', en: 'On notice from' }, kind: 'date' },
  { name: 'notice.to', label: { zh: '公示至', en: 'On notice until' }, kind: 'date' },
  { name: 'resolution.number', label: { zh: '会议决定文号', en: 'Resolution, number' }, kind: 'text' },
  { name: 'resolution.date', label: { zh: '会议决定日期', en: 'Resolution, date' }, kind: 'date' },
  { name: 'review.number', label: { zh: '审查意见文号', en: 'Review, number' }, kind: 'text' },
  { name: 'review.date', label: { zh: '审查意见日期', en: 'Review, date' }, kind: 'date' },
];

const figuresAsked = [...memberSums, ...townshipSums];

/** The organiser submits the names of a stage; what only checks need to know of the persons is put apart first. */
export function SlateForm({ ledger, contest, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const form = useTexts(`${ledger.state.definition.id}/${contest.id}/slate`, () => ({
    ...candidateTexts(contest.candidates),
    stage: 'formal',
  }));
  const { texts, set } = form;
  const candidates = candidatesIn(texts);
  const dated = (name: string) => {
    const number = textIn(texts, `${name}.number`);
    return number === '' ? {} : { [name]: { number, date: textIn(texts, `${name}.date`) } };
  };
  const sealed = useSealedFacts(ledger, contest, candidates);
  const [isReading, setIsReading] = useState(false);
  const figures = answersTo(figuresAsked, texts);
  const [on, from] = [textIn(texts, 'on'), textIn(texts, 'notice.from')];
  const isWhole = candidates !== undefined && figures !== undefined && sealed.digest !== 'unfinished';
  // Facts may be left out, but not those of a file that was chosen and is still being read.
  const fields = isWhole &&
    !isReading && {
      contest: contest.id,
      stage: texts['stage'],
      candidates,
      ...(on === '' ? {} : { on }),
      ...(from === '' ? {} : { notice: { from, to: textIn(texts, 'notice.to') } }),
      ...dated('resolution'),
      ...dated('review'),
      ...figuresOf(figures),
      ...(sealed.digest === undefined ? {} : { persons: sealed.digest }),
    };
  const rows = Number(texts['rows']);
  return (
    <ActForm
      ledger={ledger}
      type="slate-submitted"
      fields={fields || undefined}
      reading={isReading ? 'file' : undefined}
      facts={sealed.factsFor(fields)}
      form={{
        key: form.key,
        forget() {
          form.forget();
          sealed.forget();
        },
      }}
      {...(sealed.digest === undefined ? {} : { first: sealed.putApart })}
      onTaken={onTaken}
      said={
        fields && (
          <SlateSaid
            stage={texts['stage'] as SlateState['stage']}
            candidates={candidates}
            asked={[...decisionsAsked.filter(({ name }) => name.split('.')[0]! in fields), ...figuresAsked]}
            texts={texts}
            persons={sealed.digest}
          />
        )
      }
    >
      <SelectField
        label={say({ zh: '名单阶段', en: 'Stage' })}
        value={texts['stage']!}
        options={stages.map(([stage, words]) => [stage, say(words)])}
        onValue={set('stage')}
      />
      {Array.from({ length: rows }, (_row, index) => (
        <CandidateRow
          key={`row ${index + 1}`}
          index={index}
          id={texts[`id.${index}`] ?? ''}
          name={texts[`name.${index}`] ?? ''}
          note={texts[`note.${index}`] ?? ''}
          lang={lang}
          set={set}
        />
      ))}
      <Button onPress={() => set('rows')(String(rows + 1))}>{say({ zh: '加一名', en: 'One more' })}</Button>
      <details>
        <summary>
          {say({ zh: '提名日、公示、会议决定、审查', en: 'Nomination, notice, resolution, review' })}
        </summary>
        <div class="fields">
          {decisionsAsked.map((question) => (
            <Asked
              key={question.name}
              question={question}
              text={texts[question.name] ?? ''}
              onText={set(question.name)}
            />
          ))}
        </div>
      </details>
      <FiguresFields questions={figuresAsked} form={form} />
      {desk.kind === 'service' && (
        <PersonsPanel candidates={candidates ?? []} sealed={sealed} onReading={setIsReading} />
      )}
    </ActForm>
  );
}
