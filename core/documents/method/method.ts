import type { Digest } from '../../crypto.ts';
import type { Form } from '../../report/form.ts';
import { sentences, table, words } from '../../report/slip.ts';
import { type ClauseId, clauseText } from '../../rules/clauses.ts';
import type { MethodClause } from '../clause.ts';
import { chineseNumeral } from '../numerals.ts';
import type { Occasion } from '../occasion.ts';
import { attendanceClauses } from './attendance.ts';
import { ballotClauses } from './ballot.ts';
import { outcomeClauses } from './outcome.ts';
import { peopleClauses } from './people.ts';
import { purposeClauses } from './purpose.ts';

const phrases = {
  zh: {
    title: (meeting: string) => `${meeting}选举办法`,
    draft: '（草案）',
    number: (place: number) => `${chineseNumeral(place)}、`,
    annex: '附：各条依据（审议时参考，不属于正文）',
    clause: '条',
    rules: '依据',
    digest: '本办法正文的校验值（SHA-256）如下，通过后由会议主持人签署：',
  },
  en: {
    title: (meeting: string) => `Election method of ${meeting}`,
    draft: '(draft)',
    number: (place: number) => `${place}. `,
    annex: 'What each clause rests on (for the discussion; no part of the text)',
    clause: 'clause',
    rules: 'rests on',
    digest: 'SHA-256 of the Chinese text, which the chair signs once it is adopted:',
  },
} as const;

/** The numbered clauses of an election's method, each from its definition, rules and terms. */
function methodClauses(occasion: Occasion): readonly MethodClause[] {
  return [
    ...purposeClauses(occasion),
    ...attendanceClauses(occasion),
    ...ballotClauses(occasion),
    ...outcomeClauses(occasion),
    ...peopleClauses(occasion),
  ];
}

/**
 * The method as one text, title and a clause a line, each ended by a line feed, always Chinese: the SHA-256 of its UTF-8
 * bytes is what `method-adopted` signs.
 */
export function methodText(occasion: Occasion): string {
  const { title, number } = phrases.zh;
  const lines = methodClauses(occasion).map((each, index) => `${number(index + 1)}${each.zh}`);
  return [title(occasion.definition.title), ...lines].map((line) => `${line}\n`).join('');
}

/** 选举办法（草案） with its digest and, in an annex, the clauses of the rules that each of its own rests on. */
export function methodForm(occasion: Occasion, digest: Digest): Form {
  const { definition, lang } = occasion;
  const say = phrases[lang];
  const clauses = methodClauses(occasion);
  const cite = (id: ClauseId) => clauseText(id, lang);
  return {
    id: 'method',
    title: say.title(definition.title),
    subject: say.draft,
    parts: [
      sentences(...clauses.map((each, index) => `${say.number(index + 1)}${each[lang]}`)),
      { kind: 'heading', text: say.annex },
      table(
        [words(say.clause), words(say.rules)],
        clauses.map(({ rules }, index) => [
          lang === 'zh' ? chineseNumeral(index + 1) : String(index + 1),
          rules.map(cite).join('；'),
        ]),
      ),
      sentences(say.digest),
      { kind: 'address', text: digest },
    ],
    signatures: [],
    rehearsal: definition.mode === 'rehearsal',
  };
}
