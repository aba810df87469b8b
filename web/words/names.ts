import type { Lang } from '../../core/findings/entry.ts';
import { exemptionNames, roundNames } from '../../core/report/glossary.ts';
import { phaseNames } from '../../core/report/phase-names.ts';
import type { Words } from '../app/lang.ts';
import { roleWords } from './roles.ts';
import { stageWords } from './stages.ts';

type Names = Readonly<Record<string, Words>>;

const steps: Names = {
  launch: { zh: '启动换届', en: 'launch' },
  names: { zh: '提名人选', en: 'names' },
  slate: { zh: '报批名单', en: 'slate' },
  vote: { zh: '会议选举', en: 'vote' },
};

const outcomes: Names = {
  complete: { zh: '已选足', en: 'complete' },
  short: { zh: '未选足', en: 'short' },
  tie: { zh: '票数相等', en: 'tie' },
};

const causes: Names = {
  tie: { zh: '票数相等', en: 'tie' },
  shortfall: { zh: '名额未选足', en: 'shortfall' },
  strike: { zh: '取消候选人资格', en: 'a candidate struck' },
};

const answers: Names = {
  'another-round': { zh: '再选一轮', en: 'another round' },
  'leave-open': { zh: '名额空缺', en: 'leave open' },
  stands: { zh: '维持结果', en: 'the round stands' },
};

const verdicts: Names = { valid: { zh: '有效', en: 'valid' }, void: { zh: '无效', en: 'void' } };
const modes: Names = {
  official: { zh: '正式', en: 'official' },
  rehearsal: { zh: '演练', en: 'rehearsal' },
};
const entries: Names = {
  ballots: { zh: '逐张选票', en: 'single ballots' },
  sheet: { zh: '正字统计表', en: 'a tally sheet' },
};

/** Documents by the format they bear. */
const formats: Names = {
  'scrutineer/act@1': { zh: '待签事项文件', en: 'draft of an act' },
  'scrutineer/cosign@1': { zh: '待续签文件', en: 'file to sign on' },
  'scrutineer/count@1': { zh: '计票文件', en: 'count file' },
  'scrutineer/election@1': { zh: '召集事项文件或选举定义', en: 'draft or definition of an election' },
  'scrutineer/hall-file@1': { zh: '离线版保存的选举文件', en: 'election file saved in a hall' },
  'scrutineer/hall-pack@1': { zh: '离线包', en: 'hall pack' },
  'scrutineer/key@1': { zh: '密钥文件', en: 'key file' },
  'scrutineer/sealed-entry@1': { zh: '封存文件', en: 'sealed entry' },
  'scrutineer/sealed@1': { zh: '人选情况文件', en: 'file of facts about persons' },
};

/** What the numbers of a finding may name by its code; a value that is in no list of its number stays as it is. */
const named: ReadonlyMap<string, Names> = new Map<string, Names>([
  ['role', roleWords],
  ['needed', { ...roleWords, ...phaseNames }],
  ['signed', roleWords],
  ['phase', phaseNames],
  ['status', { ...phaseNames, ...outcomes }],
  ['kind', { ...roundNames, ...exemptionNames }],
  ['cause', causes],
  ['answer', answers],
  ['right', verdicts],
  ['verdict', verdicts],
  ['mode', modes],
  ['election', modes],
  ['expected', entries],
  ['entered', entries],
  ['stage', stageWords],
  ['before', stageWords],
  ['now', stageWords],
  ['step', steps],
  ['named', steps],
  ['wanted', formats],
]);

const joints: Readonly<Record<Lang, readonly (readonly [code: RegExp, said: string])[]>> = {
  zh: [
    [/ \+ /g, ' ＋ '],
    [/ \| /g, '，或者 '],
    [/, /g, '、'],
    [/\//g, '／'],
  ],
  en: [[/ \| /g, ', or ']],
};

/** A number of a finding in words, where all of it is codes that have some; else nothing. */
function valueInWords(key: string, value: number | string, lang: Lang): string | undefined {
  const names = named.get(key);
  if (names === undefined || typeof value !== 'string') return undefined;
  const own = names[value];
  if (own !== undefined) return own[lang];
  const codes = value.split(/ \+ | \| |, |\//);
  if (codes.length < 2 || codes.some((code) => names[code] === undefined)) return undefined;
  const said = value.replace(/[a-z-]+/g, (code) => names[code]![lang]);
  return joints[lang].reduce((text, [code, joint]) => text.replace(code, joint), said);
}

/** A sentence with the codes that its numbers filled in said in words. */
export function namesInWords(
  sentence: string,
  numbers: Readonly<Record<string, number | string>>,
  lang: Lang,
): string {
  return Object.entries(numbers).reduce((text, [key, value]) => {
    const words = valueInWords(key, value, lang);
    if (words === undefined) return text;
    const code = String(value).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    // A code inside a longer one is that one's.
    const alone = new RegExp(`(^|[^A-Za-z-])${code}(?![A-Za-z-])`, 'g');
    return text.replace(alone, (_whole, before: string) => before + words);
  }, sentence);
}
