import type { Words } from '../app/lang.ts';
import { countIn, type Texts, textIn } from './texts.ts';

/**
 * One thing a short form asks; `name` is where the act says it, `evidence.date` inside another field. Of a scan the act says
 * the digest; a form asks for one at most.
 */
export interface Question {
  readonly name: string;
  readonly label: Words;
  readonly kind: 'text' | 'long' | 'count' | 'date' | 'choice' | 'scan';
  readonly choices?: readonly (readonly [value: string, words: Words])[];
  readonly optional?: true;
  readonly hint?: Words;
  readonly initial?: string;
}

export type Answers = Readonly<Record<string, unknown>>;

/** What stands in a field as long as nobody types there: the first choice where there are choices. */
export function answerText(question: Question, texts: Texts): string {
  return texts[question.name] ?? question.initial ?? question.choices?.[0]?.[0] ?? '';
}

/** Whether a text may stand as the answer: what was chosen may have gone from the choices since. */
export function isOffered({ choices }: Question, text: string): boolean {
  return choices === undefined || choices.some(([value]) => value === text);
}

/** The choices that stand as shown although nobody made them, as texts to be kept: what is typed beside them is about these. */
export function choicesShown(questions: readonly Question[], texts: Texts): Texts {
  const shown = questions.filter(({ name, choices }) => choices !== undefined && texts[name] === undefined);
  return Object.fromEntries(shown.map((question) => [question.name, answerText(question, texts)]));
}

/** The answers as an act's fields; nothing while one that must be given is not, or is no longer among the choices. */
export function answersTo(questions: readonly Question[], texts: Texts): Answers | undefined {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const given = { text: answerText(question, texts) };
    const text = textIn(given, 'text');
    if (text === '' && question.optional) continue;
    if (!isOffered(question, text)) return undefined;
    const answer = question.kind === 'count' ? countIn(given, 'text') : text;
    if (answer === undefined || answer === '') return undefined;
    place(answers, question.name.split('.'), answer);
  }
  return answers;
}

function place(answers: Record<string, unknown>, [name, ...rest]: readonly string[], answer: unknown): void {
  if (rest.length === 0) answers[name!] = answer;
  else {
    const inner = (answers[name!] ?? {}) as Record<string, unknown>;
    answers[name!] = inner;
    place(inner, rest, answer);
  }
}
