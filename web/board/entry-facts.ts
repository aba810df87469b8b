import type { Lang } from '../../core/findings/entry.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { dateInWords } from '../../core/report/date.ts';
import { roundNames } from '../../core/report/glossary.ts';
import { stepNames } from '../../core/schedule/steps.ts';
import type { Words } from '../app/lang.ts';
import { dueSaid } from '../meeting/due-said.ts';

/** Words for a field of an entry, or nothing where it says what no reader asks for. */
type Saying = (value: never, entry: Entry) => Words | undefined;

interface Station {
  readonly issued?: number;
  readonly returned?: number;
}

const verdicts: Readonly<Record<string, Words>> = {
  valid: { zh: '有效', en: 'valid' },
  void: { zh: '无效', en: 'void' },
};

const outcomes: Readonly<Record<string, Words>> = {
  unfounded: { zh: '不属实', en: 'unfounded' },
  proven: { zh: '属实', en: 'proven' },
  transferred: { zh: '移交其他机关', en: 'handed to others' },
};

const answers: Readonly<Record<string, Words>> = {
  'another-round': { zh: '同意再选一轮', en: 'another round' },
  'leave-open': { zh: '同意空缺', en: 'the seats stay open' },
  stands: { zh: '本轮有效', en: 'the round stands' },
};

const causes: Readonly<Record<string, Words>> = {
  tie: { zh: '票数相等', en: 'a tie' },
  shortfall: { zh: '名额未选足', en: 'seats open' },
  strike: { zh: '取消候选人资格', en: 'a candidate struck' },
};

function said(name: Words, value: string | number): Words {
  return { zh: `${name.zh} ${value}`, en: `${name.en} ${value}` };
}

/** A number with its measure word, which English needs none of. */
function counted(name: Words, number: number, measure: '人' | '名' | '张' | '个'): Words {
  return { zh: `${name.zh} ${number} ${measure}`, en: `${name.en} ${number}` };
}

function named(name: Words): Saying {
  return (value: string | number) => said(name, value);
}

function numbered(name: Words, measure: '人' | '名' | '张'): Saying {
  return (number: number) => counted(name, number, measure);
}

function oneOf(names: Readonly<Record<string, Words>>): Saying {
  // A signed count has an outcome too, which is no word.
  return (value: unknown) =>
    typeof value === 'string' ? (names[value] ?? { zh: value, en: value }) : undefined;
}

function sumOf(stations: readonly Station[], name: keyof Station): number {
  return stations.reduce((sum, station) => sum + (station[name] ?? 0), 0);
}

/** What of an entry is told, in this order. Names written in, digests and keys stay in the evidence. */
const sayings: readonly (readonly [field: string, Saying])[] = [
  ['requestNo', named({ zh: '请示文号', en: 'request' })],
  ['replyNo', named({ zh: '文号', en: 'reply' })],
  ['reference', named({ zh: '文号', en: 'reference' })],
  ['date', (date: string) => ({ zh: dateInWords(date, 'zh'), en: dateInWords(date, 'en') })],
  ['attends', named({ zh: '到场指导', en: 'on site' })],
  ['electors', numbered({ zh: '选举人', en: 'electors' }, '人')],
  [
    'exempt',
    (_exempt: unknown, entry) => {
      const due = dueSaid(entry);
      return due === undefined ? undefined : counted({ zh: '应到会', en: 'due' }, due, '人');
    },
  ],
  ['present', numbered({ zh: '实到会', en: 'present' }, '人')],
  [
    'stations',
    (stations: readonly Station[]) => {
      const back = stations.some(({ returned }) => returned !== undefined);
      return back
        ? counted({ zh: '收回选票', en: 'ballots returned' }, sumOf(stations, 'returned'), '张')
        : counted({ zh: '发出选票', en: 'ballots issued' }, sumOf(stations, 'issued'), '张');
    },
  ],
  ['station', named({ zh: '计票站', en: 'station' })],
  ['batch', named({ zh: '票包', en: 'bundle' })],
  ['papers', numbered({ zh: '选票', en: 'papers' }, '张')],
  ['verdict', oneOf(verdicts)],
  ['answer', oneOf(answers)],
  ['cause', oneOf(causes)],
  ['outcome', oneOf(outcomes)],
  ['kind', (kind: string, { type }) => (type === 'round-opened' ? roundNames[kind as 'formal'] : undefined)],
  ['candidates', (of: readonly unknown[]) => counted({ zh: '候选人', en: 'candidates' }, of.length, '名')],
  ['seats', numbered({ zh: '名额', en: 'seats' }, '名')],
  ['consent', numbered({ zh: '同意', en: 'consent' }, '人')],
  ['for', numbered({ zh: '赞成', en: 'for' }, '人')],
  ['against', numbered({ zh: '不赞成', en: 'against' }, '人')],
  ['abstain', numbered({ zh: '弃权', en: 'abstain' }, '人')],
  ['officials', (of: readonly unknown[]) => counted({ zh: '共', en: 'persons' }, of.length, '人')],
  ['units', (of: readonly unknown[]) => counted({ zh: '选举单位', en: 'units' }, of.length, '个')],
  ['number', named({ zh: '编号', en: 'number' })],
  ['slip', named({ zh: '报告单', en: 'slip' })],
  ['sealNo', named({ zh: '封条', en: 'seal' })],
  [
    'schedule',
    ({
      steps,
    }: {
      readonly steps: readonly { readonly step: keyof typeof stepNames; readonly due: string }[];
    }) => ({
      zh: steps.map(({ step, due }) => `${stepNames[step].zh} ${due}`).join('，'),
      en: steps.map(({ step, due }) => `${stepNames[step].en} ${due}`).join(', '),
    }),
  ],
  ['what', (what: string) => ({ zh: what, en: what })],
  ['reason', named({ zh: '理由：', en: 'reason:' })],
];

/** An entry's numbers and reasons as people read them. */
export function factsOf(entry: Entry, lang: Lang): readonly string[] {
  return sayings.flatMap(([field, saying]) => {
    const value = entry[field];
    const words = value === undefined ? undefined : saying(value as never, entry);
    return words === undefined ? [] : [words[lang]];
  });
}
