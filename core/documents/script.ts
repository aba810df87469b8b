import type { Form, FormPart } from '../report/form.ts';
import { sentences } from '../report/slip.ts';
import { chineseNumeral } from './numerals.ts';
import type { Occasion } from './occasion.ts';
import { closingSteps } from './script-close.ts';
import { openingSteps } from './script-open.ts';
import type { ScriptStep } from './script-step.ts';
import { votingSteps } from './script-vote.ts';

const phrases = {
  zh: {
    title: (title: string) => `${title}选举主持词`,
    notice: '（空格在会上填写；方括号内的话按实际情况选读）',
    number: (place: number) => `${chineseNumeral(place)}、`,
  },
  en: {
    title: (title: string) => `Script of the election, ${title}`,
    notice: '(blanks are filled in at the meeting; of words in square brackets those that fit are read)',
    number: (place: number) => `${place}. `,
  },
} as const;

/** 主持词: what the chair says, step by step in the order of the hall (rules.md §4), with room for the figures. */
export function scriptForm(occasion: Occasion): Form {
  const { definition, lang } = occasion;
  const say = phrases[lang];
  const steps = [...openingSteps(occasion), ...votingSteps(occasion), ...closingSteps(occasion)];
  return {
    id: 'script',
    title: say.title(definition.title),
    subject: say.notice,
    parts: steps.flatMap((step, index) => printed(step, `${say.number(index + 1)}`, lang)),
    signatures: [],
    rehearsal: definition.mode === 'rehearsal',
  };
}

function printed({ title, lines }: ScriptStep, number: string, lang: Occasion['lang']): readonly FormPart[] {
  return [
    { kind: 'heading', text: `${number}${title[lang]}` },
    sentences(...lines.map((line) => line[lang])),
  ];
}
