import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { answerText, type Question } from '../../meeting/questions.ts';
import { Asked } from './asked.tsx';
import type { TextsForm } from './use-texts.ts';

/** Sums that the rules compare with; whatever stays empty is unknown. */
export function FiguresFields({
  questions,
  form: { texts, set },
}: {
  readonly questions: readonly Question[];
  readonly form: Pick<TextsForm, 'texts' | 'set'>;
}): JSX.Element {
  const say = useSay();
  return (
    <details>
      <summary>{say({ zh: '供核对的数字', en: 'Figures to compare with' })}</summary>
      <div class="fields">
        {questions.map(({ optional: _each, ...question }) => (
          <Asked
            key={question.name}
            question={question}
            text={answerText(question, texts)}
            onText={set(question.name)}
          />
        ))}
      </div>
    </details>
  );
}
