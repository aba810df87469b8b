import type { JSX } from 'preact';
import { useSay, type Words } from '../../app/lang.ts';
import { answerText, isOffered, type Question } from '../../meeting/questions.ts';
import type { Texts } from '../../meeting/texts.ts';
import { SaidList } from './said-list.tsx';

/** The questions and what is answered, to be read once more beside the signatures, with what the act says besides. */
export function Answered({
  questions,
  texts,
  besides = [],
}: {
  readonly questions: readonly Question[];
  readonly texts: Texts;
  readonly besides?: readonly (readonly [Words, Words])[];
}): JSX.Element | null {
  const say = useSay();
  const shown = questions.flatMap((question) => {
    const text = answerText(question, texts);
    const chosen = question.choices?.find(([value]) => value === text)?.[1];
    if (text === '' || !isOffered(question, text)) return [];
    return [[say(question.label), chosen ? say(chosen) : text] as const];
  });
  return <SaidList rows={[...besides.map(([name, said]) => [say(name), say(said)] as const), ...shown]} />;
}
