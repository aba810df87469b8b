import type { Words } from '../app/lang.ts';
import type { Answers, Question } from './questions.ts';

function sum(name: string, zh: string, en: string): Question {
  return { name, label: { zh, en }, kind: 'count', optional: true };
}

/** A yes or a no that may stay unknown. */
export function yesOrNo(name: string, label: Words): Question {
  return {
    name,
    label,
    kind: 'choice',
    optional: true,
    choices: [
      ['', { zh: '不清楚', en: 'unknown' }],
      ['yes', { zh: '是', en: 'yes' }],
      ['no', { zh: '否', en: 'no' }],
    ],
  };
}

/** The sums that rules of every body compare with, by where an act says them. */
export const memberSums: readonly Question[] = [
  sum('members.total', '本乡镇党员总数', 'Members under the township'),
  sum('members.women', '其中妇女', 'Of these women'),
  sum('members.minority', '其中少数民族', 'Of these of a minority'),
  sum('members.twoNew', '其中“两新”组织党员', 'Of these in new organisations'),
  sum('lastTerm.candidates', '上届候选人数', 'Candidates of the last term'),
  sum('lastTerm.seats', '上届应选名额', 'Seats of the last term'),
  sum('lastTerm.delegates', '上届代表总数', 'Delegates of the last term'),
  sum('lastTerm.grassroots', '上届基层一线代表', 'Of these from the front line'),
];

/** What a township is, where rules of its team depend on it. */
export const townshipSums: readonly Question[] = [
  sum('population', '乡镇人口', 'Population of the township'),
  yesOrNo('largeTownship', { zh: '是否大乡镇', en: 'A large township' }),
  sum('townshipClass', '乡镇类别（1—9）', 'Class of the township (1–9)'),
  {
    name: 'ethnicTownship',
    label: { zh: '民族乡的民族', en: 'Ethnic group of an ethnic township' },
    kind: 'text',
    optional: true,
  },
];

/** The answers as the act's `figures`; none where nothing was given. */
export function figuresOf({ largeTownship, ...sums }: Answers): { readonly figures?: Answers } {
  const figures = largeTownship === undefined ? sums : { ...sums, largeTownship: largeTownship === 'yes' };
  return Object.keys(figures).length === 0 ? {} : { figures };
}
