import type { Lang } from '../../core/findings/entry.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import { roleWords } from '../words/roles.ts';

/** Who signs an act, in words: 会议主持人 ＋ 总监票人，或者 上级党委. */
export function signersWords(type: ActType, lang: Lang): string {
  const [slash, plus, or] = lang === 'zh' ? ['／', ' ＋ ', '，或者 '] : ['/', ' + ', ', or '];
  return rowOf(type)
    .signedBy.map((slots) =>
      slots.map((slot) => slot.map((role) => roleWords[role][lang]).join(slash)).join(plus),
    )
    .join(or);
}
