import type { Lang } from '../findings/entry.ts';
import type { Phase } from '../ledger/phase.ts';

/** The phases of a contest as people say them. */
export const phaseNames: Readonly<Record<Phase, Readonly<Record<Lang, string>>>> = {
  draft: { zh: '筹备', en: 'being prepared' },
  ready: { zh: '已批准，待开会', en: 'approved, waiting for the meeting' },
  'not-quorate': { zh: '到会人数不足', en: 'not quorate' },
  quorate: { zh: '到会人数合规', en: 'quorate' },
  voting: { zh: '投票', en: 'voting' },
  void: { zh: '本轮无效', en: 'round void' },
  counting: { zh: '计票', en: 'counting' },
  counted: { zh: '计票完毕', en: 'counted' },
  signed: { zh: '已签署', en: 'signed' },
  'sent-back': { zh: '上级退回', en: 'sent back' },
  declared: { zh: '已宣布', en: 'declared' },
  certified: { zh: '已批复', en: 'certified' },
  annulled: { zh: '选举无效', en: 'annulled' },
};
