import type { Lang } from '../../core/findings/entry.ts';
import { exemptionNames } from '../../core/report/glossary.ts';
import type { Words } from '../app/lang.ts';
import { timeInChina } from '../../core/report/time-in-china.ts';
import { dueSaid } from '../meeting/due-said.ts';
import type { ActPayload } from './act.ts';

/** The fields of the acts that more than one person signs; any other is shown by its own name. */
const names: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    election: { zh: '选举', en: 'Election' },
    contest: { zh: '选举项目', en: 'Contest' },
    round: { zh: '轮次', en: 'Round' },
    electors: { zh: '有选举权的人数', en: 'Electors' },
    due: { zh: '应到会人数（由本件算出）', en: 'Due (follows from this)' },
    present: { zh: '实到会人数', en: 'Present' },
    exempt: { zh: '不计入应到会', en: 'Not counted as due' },
    count: { zh: '人数', en: 'persons' },
    superiorConsent: { zh: '上级已同意', en: 'the superior consents' },
    meetingApproval: { zh: '会议已通过', en: 'the meeting approves' },
    approval: { zh: '文号', en: 'number of the approval' },
    absent: { zh: '缺席', en: 'Absent' },
    affairs: { zh: '因事', en: 'on business' },
    illness: { zh: '因病', en: 'ill' },
    leave: { zh: '请假', en: 'on leave' },
    other: { zh: '其他', en: 'other' },
    stations: { zh: '计票站', en: 'Station' },
    printed: { zh: '印制（拆封）', en: 'printed (unsealed)' },
    issued: { zh: '实发', en: 'issued' },
    unused: { zh: '剩余', en: 'unused' },
    returned: { zh: '收回', en: 'returned' },
    piles: { zh: '票包', en: 'bundle' },
    papers: { zh: '张数', en: 'papers' },
    station: { zh: '计票站', en: 'Station' },
    batch: { zh: '票包', en: 'Bundle' },
    digest: { zh: '摘要', en: 'Digest' },
    from: { zh: '票上所写', en: 'As written' },
    to: { zh: '认定为', en: 'Taken as' },
    person: { zh: '姓名', en: 'person' },
    void: { zh: '无效', en: 'void' },
    resultDigest: { zh: '结果摘要', en: 'Digest of the result' },
    case: { zh: '情形', en: 'Case' },
    reason: { zh: '理由', en: 'Reason' },
    expect: { zh: '所依据的账本摘要', en: 'Ledger gone by' },
    saidAt: { zh: '签署时间', en: 'Said at' },
  }),
);

/** What only the machine asks for. */
const unsaid: ReadonlySet<string> = new Set(['format', 'type', 'nonce']);

/** What tells the members of a list apart. */
const tells = ['id', 'batch', 'kind'] as const;

const values: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    true: { zh: '是', en: 'yes' },
    false: { zh: '否', en: 'no' },
    ineligible: { zh: '不符合条件', en: 'not eligible' },
    ...exemptionNames,
  }),
);

/** An election as people call it, and what it elects. */
export interface Titled {
  readonly title: string;
  readonly contests: readonly { readonly id: string; readonly title: string }[];
}

/** In the order in which they have their names, all others after them. */
const order = [...names.keys()];
const place = (name: string) => (names.has(name) ? order.indexOf(name) : order.length);

/** Everything that an act says to people, field by field, a list's members by what tells them apart; and who is due. */
export function saidFields(
  payload: ActPayload,
  { title, contests }: Titled,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const due = dueSaid(payload);
  const all = { ...payload, ...(due === undefined ? {} : { due }) };
  const said = Object.entries(all).filter(([name]) => !unsaid.has(name));
  const read = (name: string, value: unknown) => {
    if (name === 'saidAt') return timeInChina(String(value))[lang];
    if (name === 'election') return `${title}（${value}）`;
    if (name === 'contest') return contests.find(({ id }) => id === value)?.title ?? value;
    return value;
  };
  return said
    .sort(([one], [other]) => place(one) - place(other))
    .flatMap(([name, value]) => leaves(read(name, value), nameIn(name, lang), lang));
}

function leaves(value: unknown, at: string, lang: Lang): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[at, valueIn(value, lang)]];
  if (Array.isArray(value)) {
    return value.flatMap((member, index) => {
      const told = tells.find((name) => typeof member?.[name] === 'string');
      if (told === undefined) return leaves(member, `${at} ${index + 1}`, lang);
      const { [told]: name, ...rest } = member as Readonly<Record<string, unknown>>;
      return leaves(rest, `${at} ${valueIn(name, lang)}`, lang);
    });
  }
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${at} · ${nameIn(name, lang)}`, lang));
}

function nameIn(name: string, lang: Lang): string {
  return names.get(name)?.[lang] ?? name;
}

function valueIn(value: unknown, lang: Lang): string {
  return values.get(String(value))?.[lang] ?? String(value);
}
