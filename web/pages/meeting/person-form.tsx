import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { answerText } from '../../meeting/questions.ts';
import { barWords, personQuestions, postWords } from '../../meeting/person-facts.ts';
import { aboutPerson } from '../../meeting/slate-facts.ts';
import type { Texts } from '../../meeting/texts.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Asked } from './asked.tsx';
import type { TextsForm } from './use-texts.ts';

/** What only checks ask of one person: folded away until somebody opens it. */
export function PersonForm({
  id,
  name,
  texts,
  set,
}: {
  readonly id: string;
  readonly name: string;
  readonly texts: Texts;
  readonly set: TextsForm['set'];
}): JSX.Element {
  const say = useSay();
  const at = (part: string) => `${aboutPerson(id)}.${part}`;
  const text = (part: string) => texts[at(part)] ?? '';
  const tick = (part: string, words: string) => (
    <CheckField
      key={part}
      label={words}
      checked={text(part) === 'yes'}
      onCheck={(checked) => set(at(part))(checked ? 'yes' : '')}
    />
  );
  return (
    <details class="person">
      <summary>{name}</summary>
      <div class="fields">
        {personQuestions.map(({ optional: _each, ...question }) => (
          <Asked
            key={question.name}
            question={question}
            text={answerText(question, { [question.name]: text(question.name) })}
            onText={set(at(question.name))}
          />
        ))}
      </div>
      {text('barred') === 'some' && (
        <fieldset>
          <legend>{say({ zh: '不得提名的情形', en: 'Bars to standing' })}</legend>
          {barWords.map(([bar, zh, en]) => (
            <div class="fields" key={bar}>
              {tick(`bar.${bar}`, say({ zh, en }))}
              {text(`bar.${bar}`) === 'yes' && (
                <TextField
                  label={say({ zh: '日期', en: 'Date' })}
                  type="date"
                  value={text(`bar.${bar}.date`)}
                  onValue={set(at(`bar.${bar}.date`))}
                />
              )}
            </div>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{say({ zh: '拟任职务', en: 'Meant for' })}</legend>
        <div class="fields">{postWords.map(([post, zh, en]) => tick(`post.${post}`, say({ zh, en })))}</div>
      </fieldset>
    </details>
  );
}
