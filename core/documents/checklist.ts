import type { Form } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import { type ClauseId, clauses } from '../rules/clauses.ts';
import type { Occasion } from './occasion.ts';
import type { Spoken } from './wording.ts';

/** One thing to be done, and the clause that asks for it. */
export interface ChecklistItem extends Spoken {
  readonly rule: ClauseId;
}

/** An item of a checklist, in both languages. */
export function item(rule: ClauseId, zh: string, en: string): ChecklistItem {
  return { rule, zh, en };
}

const phrases = {
  zh: {
    number: '序号',
    item: '事项',
    rule: '依据',
    done: '完成情况、日期',
    by: '经办人',
    note: '没有发生或者不适用的事项，在完成情况栏写明。',
    signature: '负责人',
  },
  en: {
    number: 'no.',
    item: 'what',
    rule: 'rests on',
    done: 'done, date',
    by: 'by whom',
    note: 'Where something did not arise, say so in the column of what was done.',
    signature: 'Responsible',
  },
} as const;

/** A checklist to tick off by hand: what, why, when it was done and by whom. */
export function checklistForm(
  { definition, lang }: Occasion,
  id: string,
  title: string,
  items: readonly ChecklistItem[],
): Form {
  const say = phrases[lang];
  return {
    id,
    title,
    parts: [
      table(
        [figures(say.number), words(say.item), words(say.rule), words(say.done), words(say.by)],
        items.map((item, index) => [
          String(index + 1),
          item[lang],
          `${item.rule} ${clauses[item.rule][lang]}`,
          '',
          '',
        ]),
      ),
      sentences(say.note),
    ],
    signatures: [say.signature],
    rehearsal: definition.mode === 'rehearsal',
  };
}
