import type { Lang } from '../findings/entry.ts';

type Spoken = Readonly<Record<Lang, string>>;

/** Who is to act, as a board and a report name them. */
export const actorNames = {
  chair: { zh: '会议主持人', en: 'the chair' },
  scrutineers: { zh: '监票人', en: 'the scrutineers' },
  organiser: { zh: '党委办', en: 'the organiser' },
  superior: { zh: '上级党委', en: 'the superior committee' },
} as const satisfies Record<string, Spoken>;

export type Actor = keyof typeof actorNames;

interface Exception {
  readonly name: Spoken;
  readonly by: Actor;
}

/** What a board's row calls by its code, in a few words, and who is to act on it. */
export const exceptions: ReadonlyMap<string, Exception> = new Map<string, Exception>([
  ['not-quorate', { name: { zh: '到会人数不足', en: 'not quorate' }, by: 'chair' }],
  ['void', { name: { zh: '本轮选举无效', en: 'round void' }, by: 'chair' }],
  ['sent-back', { name: { zh: '上级退回', en: 'sent back' }, by: 'scrutineers' }],
  ['annulled', { name: { zh: '选举无效', en: 'annulled' }, by: 'superior' }],
  ['referral-open', { name: { zh: '已报请上级', en: 'referred' }, by: 'superior' }],
  ['tie-open', { name: { zh: '票数相等未定', en: 'tie open' }, by: 'chair' }],
  ['shortfall-open', { name: { zh: '名额未选足', en: 'seats open' }, by: 'chair' }],
  ['finding-open', { name: { zh: '有事项未说明', en: 'findings unexplained' }, by: 'scrutineers' }],
  ['scan-missing', { name: { zh: '缺签字单扫描件', en: 'scan missing' }, by: 'scrutineers' }],
  [
    'sheet-other-ledger',
    { name: { zh: '扫描件账本码不符', en: 'scan of another ledger' }, by: 'scrutineers' },
  ],
  ['incident-open', { name: { zh: '举报未办结', en: 'incident open' }, by: 'superior' }],
  ['vote-buying-proven', { name: { zh: '贿选属实', en: 'vote buying proven' }, by: 'superior' }],
  ['appointment-void', { name: { zh: '违规任用属实', en: 'improper appointment proven' }, by: 'superior' }],
]);

/** An exception of a board's row in a few words; the code itself where a newer service has one more. */
export function exceptionName(code: string, lang: Lang): string {
  return exceptions.get(code)?.name[lang] ?? code;
}
