import type { Form } from '../report/form.ts';
import { sentences } from '../report/slip.ts';
import { clauses } from '../rules/clauses.ts';
import { chineseNumeral } from './numerals.ts';
import type { Occasion } from './occasion.ts';
import { pledgeTexts } from './pledge-texts.ts';
import { committeeName } from './wording.ts';

/** The five groups whose pledges must all be signed before an election starts (G-03, J-13). */
export const pledgeGroups = ['secretary', 'cadres', 'candidates', 'members', 'inspection'] as const;

export type PledgeGroup = (typeof pledgeGroups)[number];

/** The nine bans, each with what follows from it. */
const bans = ['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08', 'D-09'] as const;

const phrases = {
  zh: {
    title: '严肃换届纪律承诺书',
    opening: '我已经学习并了解换届纪律的各项规定。在这次换届中，我郑重承诺：',
    bans: '遵守“九个严禁”',
    closing: '以上承诺，请组织和党员群众监督。如有违反，愿意接受组织处理和纪律处分。',
    signatures: ['单位、职务', '承诺人'],
    to: (name: string) => `${name}：`,
  },
  en: {
    title: 'Pledge to keep election discipline',
    opening: 'I have studied the discipline of this election and I pledge:',
    bans: 'The nine bans',
    closing:
      'May the organisation, the members and the citizens watch over this. If I break it I accept what follows.',
    signatures: ['Unit and post', 'Who pledges'],
    to: (name: string) => `To ${name}:`,
  },
} as const;

/** 承诺书 of one group: what only that group can promise, then the nine bans. The secretary's goes to the superior committee. */
export function pledgeForm({ definition, particulars, lang }: Occasion, group: PledgeGroup): Form {
  const say = phrases[lang];
  const text = pledgeTexts[group];
  const { committee, superiorCommittee } = particulars;
  const upward = group === 'secretary' || group === 'inspection';
  const number = (place: number) => (lang === 'zh' ? `${chineseNumeral(place)}、` : `${place}. `);
  return {
    id: `pledge-${group}`,
    title: say.title,
    subject: lang === 'zh' ? `（${text.who.zh}）` : `(${text.who.en})`,
    parts: [
      { kind: 'address', text: say.to(committeeName(upward ? superiorCommittee : committee, lang)) },
      sentences(
        say.opening,
        ...text.promises.map((promise, index) => `${number(index + 1)}${promise[lang]}`),
      ),
      { kind: 'heading', text: say.bans },
      sentences(
        ...bans.map((id, index) => `${number(index + 1)}${clauses[id][lang]}${lang === 'zh' ? '。' : ''}`),
        say.closing,
      ),
    ],
    signatures: say.signatures,
    rehearsal: definition.mode === 'rehearsal',
  };
}
