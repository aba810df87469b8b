import type { PersonFacts } from '../../core/slate/person.ts';
import type { Words } from '../app/lang.ts';
import { yesOrNo } from './figures.ts';
import { answersTo, type Question } from './questions.ts';
import type { Texts } from './texts.ts';

type Named = readonly (readonly [value: string, zh: string, en: string])[];

const unknown = ['', { zh: '不清楚', en: 'unknown' }] as const;

function oneOf(name: string, label: Words, values: Named): Question {
  const choices = values.map(([value, zh, en]) => [value, { zh, en }] as const);
  return { name, label, kind: 'choice', optional: true, choices: [unknown, ...choices] };
}

function day(name: string, label: Words): Question {
  return { name, label, kind: 'date', optional: true };
}

function months(name: string, label: Words): Question {
  return { name, label, kind: 'count', optional: true };
}

/** Posts a name may be meant for, to be ticked. */
export const postWords: Named = [
  ['secretary', '书记', 'secretary'],
  ['deputySecretary', '副书记', 'deputy secretary'],
  ['head', '乡镇长', 'township head'],
  ['deputyHead', '副乡镇长', 'deputy head'],
  ['congressChair', '人大主席', 'chair of the People’s Congress'],
  ['congressDeputyChair', '人大副主席', 'deputy chair of the People’s Congress'],
  ['commissionSecretary', '纪委书记', 'commission secretary'],
  ['commissionDeputy', '纪委副书记', 'commission deputy secretary'],
  ['armedForces', '武装部长', 'head of the armed forces department'],
  ['stability', '维稳', 'stability'],
  ['organisationPublicity', '组织宣传', 'organisation and publicity'],
  ['member', '委员', 'member'],
];

/** What bars a person from standing, to be ticked with its day. */
export const barWords: Named = [
  ['punished', '受过处分', 'punished'],
  ['sentenced', '受过刑事处罚', 'sentenced'],
  ['gang', '涉黑涉恶', 'gang'],
  ['investigated', '正被立案审查', 'under investigation'],
  ['petitioning', '组织或者参与非正常上访', 'abnormal group petitioning'],
  ['cult', '组织封建迷信或者参加邪教活动', 'superstition or a cult'],
  ['appraisedUnqualified', '民主评议不合格', 'appraised as unqualified'],
  ['incapable', '丧失行为能力', 'incapable'],
];

/** What only checks ask of a person; whatever stays empty is unknown, never assumed. */
export const personQuestions: readonly Question[] = [
  oneOf('sex', { zh: '性别', en: 'Sex' }, [
    ['female', '女', 'female'],
    ['male', '男', 'male'],
  ]),
  day('birth', { zh: '出生日期', en: 'Born' }),
  { name: 'ethnicity', label: { zh: '民族', en: 'Ethnic group' }, kind: 'text', optional: true },
  oneOf('education', { zh: '学历', en: 'Education' }, [
    ['university', '大学及以上', 'university'],
    ['college', '大专', 'college'],
    ['upperSecondary', '高中、中专', 'upper secondary'],
    ['lowerSecondary', '初中及以下', 'lower secondary'],
  ]),
  day('fullMemberSince', { zh: '转正日期', en: 'Full member since' }),
  yesOrNo('probationary', { zh: '预备党员', en: 'Probationary member' }),
  oneOf('rights', { zh: '党员权利', en: 'Rights' }, [
    ['full', '正常', 'full'],
    ['suspendedByDiscipline', '受处分停止行使', 'suspended by discipline'],
    ['detained', '被依法留置', 'lawfully detained'],
    ['arrested', '被依法逮捕', 'lawfully arrested'],
  ]),
  months('townshipWorkMonths', { zh: '乡镇工作月数', en: 'Months of township work' }),
  months('inPostMonths', { zh: '任现职月数', en: 'Months in the post' }),
  oneOf('rank', { zh: '拟任职务级别', en: 'Rank of the post' }, [
    ['section', '正科级', 'section'],
    ['deputySection', '副科级', 'deputy section'],
  ]),
  yesOrNo('incumbent', { zh: '现任再提名', en: 'Stands for the same post again' }),
  oneOf('origin', { zh: '来源', en: 'Comes from' }, [
    ['townshipInstitution', '乡镇事业编制人员', 'township institution'],
    ['villageCadre', '村干部', 'village cadre'],
    ['villageOfficial', '大学生村官', 'graduate village official'],
    ['other', '其他', 'other'],
  ]),
  oneOf('delegateClass', { zh: '代表类别', en: 'Class of delegate' }, [
    ['cadre', '干部', 'cadre'],
    ['worker', '工人', 'worker'],
    ['farmer', '农民', 'farmer'],
    ['herder', '牧民', 'herder'],
    ['twoNew', '“两新”组织', 'new organisations'],
    ['professional', '专业技术人员', 'professional'],
    ['model', '先进模范', 'model'],
    ['military', '解放军、武警', 'military'],
    ['other', '其他', 'other'],
  ]),
  yesOrNo('grassroots', { zh: '基层一线', en: 'From the front line' }),
  yesOrNo('congressDeputy', { zh: '人大代表', en: 'Sits in the People’s Congress' }),
  yesOrNo('recommendedBy.members', { zh: '党员推荐', en: 'Recommended by members' }),
  yesOrNo('recommendedBy.masses', { zh: '群众推荐', en: 'Recommended by the masses' }),
  oneOf('barred', { zh: '不得提名的情形', en: 'Bars to standing' }, [
    ['none', '没有', 'none'],
    ['some', '有', 'some'],
  ]),
];

/** What was typed about a person, as facts; nothing while something is no number or half said. */
export function factsIn(texts: Texts, about: string): PersonFacts | undefined {
  const own = ownTexts(texts, about);
  const answers = answersTo(personQuestions, own);
  if (answers === undefined) return undefined;
  const { barred, recommendedBy, ...said } = answers;
  const bars = barred === undefined ? {} : { bars: barred === 'some' ? barsIn(own) : [] };
  const posts = postWords.map(([post]) => post).filter((post) => own[`post.${post}`] === 'yes');
  const recommended = recommendedBy as Readonly<Record<string, string>> | undefined;
  if (recommended !== undefined && Object.keys(recommended).length < 2) return undefined;
  if (barred === 'some' && bars.bars?.length === 0) return undefined;
  return {
    ...mapped(said),
    ...(posts.length === 0 ? {} : { posts }),
    ...bars,
    ...(recommended === undefined ? {} : { recommendedBy: mapped(recommended) }),
  } as PersonFacts;
}

/** Facts as they stand in a form. */
export function factTexts(facts: PersonFacts, about: string): Texts {
  const { posts = [], bars, recommendedBy, ...said } = facts;
  const rows: (readonly [string, string])[] = [
    ...Object.entries(said).map(([name, value]) => [name, textOf(value)] as const),
    ...Object.entries(recommendedBy ?? {}).map(
      ([name, value]) => [`recommendedBy.${name}`, textOf(value)] as const,
    ),
    ...posts.map((post) => [`post.${post}`, 'yes'] as const),
    ...(bars === undefined ? [] : [['barred', bars.length === 0 ? 'none' : 'some'] as const]),
    ...(bars ?? []).flatMap(({ bar, date }) => [
      [`bar.${bar}`, 'yes'] as const,
      ...(date === undefined ? [] : [[`bar.${bar}.date`, date] as const]),
    ]),
  ];
  return Object.fromEntries(rows.map(([name, text]) => [`${about}.${name}`, text]));
}

function ownTexts(texts: Texts, about: string): Texts {
  const prefix = `${about}.`;
  const own = Object.entries(texts).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(prefix.length), text]));
}

function barsIn(own: Texts) {
  return barWords
    .filter(([bar]) => own[`bar.${bar}`] === 'yes')
    .map(([bar]) => {
      const date = (own[`bar.${bar}.date`] ?? '').trim();
      return { bar, ...(date === '' ? {} : { date }) };
    });
}

/** A yes or a no as the facts say it; anything else stays as it is. */
function mapped(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const said = (value: unknown) => (value === 'yes' ? true : value === 'no' ? false : value);
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, said(value)]));
}

function textOf(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
