import type { Words } from '../app/lang.ts';
import type { StepId, StepStatus } from './steps.ts';

export const stepWords: Readonly<Record<StepId, Words>> = {
  prepare: { zh: '筹备和批准', en: 'Preparation and approvals' },
  attendance: { zh: '清点到会人数', en: 'Attendance' },
  opening: { zh: '通过选举办法和监票人、计票人', en: 'Method, scrutineers and tellers' },
  issue: { zh: '分发选票', en: 'Ballots out' },
  return: { zh: '收回选票', en: 'Ballots back' },
  declare: { zh: '宣布有效或无效', en: 'Valid or void' },
  count: { zh: '计票', en: 'The count' },
  release: { zh: '公布计票情况', en: 'Release' },
  sign: { zh: '签署计票结果', en: 'Signing the count' },
  result: { zh: '宣布选举结果', en: 'Declaring the result' },
  further: { zh: '再次投票、另行选举或报请', en: 'A further round, or referral' },
  ruling: { zh: '上级批复', en: 'The superior’s ruling' },
  seal: { zh: '封存选票', en: 'Sealing the ballots' },
};

export const statusWords: Readonly<Record<StepStatus, Words>> = {
  done: { zh: '已完成', en: 'done' },
  now: { zh: '现在', en: 'now' },
  later: { zh: '未到', en: 'later' },
  none: { zh: '不需要', en: 'not needed' },
};

/** The mark beside a status: colour never tells alone. */
export const statusMarks: Readonly<Record<StepStatus, string>> = {
  done: '✓',
  now: '▶',
  later: '○',
  none: '－',
};
