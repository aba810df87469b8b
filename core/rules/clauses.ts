import { assertNever } from '../assert-never.ts';
import { approval } from './clauses/approval.ts';
import { attendance } from './clauses/attendance.ts';
import { ballots } from './clauses/ballots.ts';
import { bars } from './clauses/bars.ts';
import { discipline } from './clauses/discipline.ts';
import { elected } from './clauses/elected.ts';
import { further } from './clauses/further.ts';
import { gates } from './clauses/gates.ts';
import { hainan } from './clauses/hainan.ts';
import { jinyun } from './clauses/jinyun.ts';
import { ownRules } from './clauses/own.ts';
import { plan } from './clauses/plan.ts';
import { quotas } from './clauses/quotas.ts';
import { readings } from './clauses/readings.ts';
import type { Clause, Regime } from './clauses/row.ts';
import { slates } from './clauses/slates.ts';
import { town } from './clauses/town.ts';
import { village } from './clauses/village.ts';

/** Every clause a verdict, finding or refusal may rest on, by id. */
export const clauses = {
  ...slates,
  ...approval,
  ...attendance,
  ...ballots,
  ...elected,
  ...hainan,
  ...jinyun,
  ...town,
  ...village,
  ...plan,
  ...quotas,
  ...discipline,
  ...gates,
  ...bars,
  ...further,
  ...readings,
  ...ownRules,
} as const;

export type ClauseId = keyof typeof clauses;

const regimeNames: Readonly<Record<Regime, { readonly zh: string; readonly en: string }>> = {
  '1990': { zh: '1990年《基层组织选举工作暂行条例》', en: 'the 1990 regulation' },
  '2020': { zh: '2020年《基层组织选举工作条例》', en: 'the 2020 regulation' },
  local: { zh: '《地方组织选举工作条例》', en: 'the regulation on local organisations' },
  constitution: { zh: '《中国共产党章程》', en: 'the Party Constitution' },
  'hainan-2011': { zh: '琼组发〔2011〕58号', en: 'hainan-2011' },
  'jinyun-2011': { zh: '2011年乡镇换届实施意见（缙组）', en: 'jinyun-2011' },
  'plan-2017': { zh: '2017年乡镇换届实施方案', en: 'plan-2017' },
  'town-2011': { zh: '2011年乡镇换届实施意见（一镇）', en: 'town-2011' },
  village: { zh: '村“两委”换届总结', en: 'the village summary' },
  disc: { zh: '换届纪律', en: 'election discipline' },
  sample: { zh: '样本选举办法', en: 'sample methods' },
  custom: { zh: '本系统', en: 'this system' },
};

/** The clause in one language, its id first; only the source texts and the regulation are cited as their own words. */
export function clauseText(id: ClauseId, lang: 'zh' | 'en'): string {
  const clause: Clause = clauses[id];
  const of = clause.regime.map((regime) => regimeNames[regime][lang]).join(lang === 'zh' ? '、' : ', ');
  switch (clause.confidence) {
    case 'SEED':
    case 'FOUND':
      if (clause.restated)
        return lang === 'zh' ? `${id} ${of}（大意）：${clause.zh}` : `${id} ${clause.en} (${of})`;
      return lang === 'zh' ? `${id} ${of}：“${clause.zh}”` : `${id} ${clause.en} (${of})`;
    case 'FOUND-2nd':
      return lang === 'zh'
        ? `${id} 手册、样本的读法（${of}）：“${clause.zh}”`
        : `${id} ${clause.en} (as handbooks and samples read it: ${of})`;
    case 'MEMORY':
      return lang === 'zh'
        ? `${id} 通行做法，未见原文（${of}）：${clause.zh}`
        : `${id} ${clause.en} (common practice, text not read: ${of})`;
    case 'CUSTOM':
      return lang === 'zh' ? `${id} 本系统约定：${clause.zh}` : `${id} ${clause.en} (decided by this system)`;
    /* v8 ignore next 2 -- a confidence without a branch does not compile */
    default:
      return assertNever(clause.confidence);
  }
}
