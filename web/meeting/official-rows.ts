import { duties } from '../../core/ledger/counting-duties.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { signatories } from '../../core/report/glossary.ts';
import type { Words } from '../app/lang.ts';
import { roleWords } from '../words/roles.ts';
import { type Texts, textIn } from './texts.ts';

export type Duty = (typeof duties)[number];

/** The duties a meeting gives out, those of the count first: everybody who signs a slip is among them (forms.md). */
export const dutyWords: readonly (readonly [Duty, Words])[] = [
  ['chief', roleWords.chief],
  ['scrutineer', roleWords.scrutineer],
  ['keyer', { zh: '录入计票人', en: 'Keyer' }],
  ['chiefTeller', signatories.chiefTeller],
  ['summingTeller', signatories.summingTeller],
  ['teller', { zh: '计票人', en: 'Teller' }],
  ['caller', { zh: '唱票人', en: 'Caller' }],
  ['chair', roleWords.chair],
];

const fewestRows = 4;

export function officialTexts(officials: ElectionState['officials']): Texts {
  const usual: readonly Duty[] = ['chief', 'scrutineer', 'keyer', 'keyer'];
  const rows = Math.max(fewestRows, officials.length);
  const each = Array.from({ length: rows }, (_row, index) => [
    [`person.${index}`, officials[index]?.person ?? ''],
    [`duty.${index}`, officials[index]?.duty ?? usual[index] ?? 'scrutineer'],
  ]);
  return { ...Object.fromEntries(each.flat()), rows: String(rows) };
}

/** Those named, each with a duty; nothing while nobody is. */
export function officialsIn(texts: Texts): readonly { person: string; duty: Duty }[] | undefined {
  const officials: { person: string; duty: Duty }[] = [];
  for (let index = 0; index < Number(texts['rows']); index += 1) {
    const person = textIn(texts, `person.${index}`);
    const duty = duties.find((known) => known === texts[`duty.${index}`]) ?? 'scrutineer';
    if (person !== '') officials.push({ person, duty });
  }
  return officials.length === 0 ? undefined : officials;
}
