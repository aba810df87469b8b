import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { answerText, isOffered, type Question } from '../../meeting/questions.ts';
import type { Texts } from '../../meeting/texts.ts';

/** The questions and what is answered, to be read once more beside the signatures. */
export function Answered({
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
    return text === '' || !isOffered(question, text)
      ? []
      : [[say(question.label), chosen ? say(chosen) : text] as const];
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
