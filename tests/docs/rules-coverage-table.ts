import { type ClauseId, clauses } from '../../core/rules/clauses.ts';
import { attendanceCoverage } from './rules-coverage/attendance.ts';
import { ballotCoverage } from './rules-coverage/ballots.ts';
import { disciplineCoverage, furtherCoverage } from './rules-coverage/discipline.ts';
import { electedCoverage } from './rules-coverage/elected.ts';
import { hainanCoverage } from './rules-coverage/hainan.ts';
import { jinyunCoverage } from './rules-coverage/jinyun.ts';
import { planCoverage } from './rules-coverage/plan.ts';
import type { Coverage } from './rules-coverage/row.ts';
import { approvalCoverage, slateCoverage } from './rules-coverage/slates.ts';
import { townCoverage, villageCoverage } from './rules-coverage/town-village.ts';

export interface CoverageGroup {
  readonly zh: string;
  readonly en: string;
  readonly rows: Readonly<Record<string, Coverage>>;
}

/** Every clause of the sources and how it is kept, by rule set; the readings (Z, A) and what this system asks of files are not theirs. */
export const coverageGroups: readonly CoverageGroup[] = [
  { zh: '到会和法定人数', en: 'Attendance and quorum', rows: attendanceCoverage },
  { zh: '投票和选票', en: 'Voting and ballots', rows: ballotCoverage },
  { zh: '当选', en: 'Being elected', rows: electedCoverage },
  { zh: '差额和代表名额', en: 'Margins and quotas of delegates', rows: slateCoverage },
  { zh: '请示、批复、备案', en: 'Reporting and approval', rows: approvalCoverage },
  { zh: '琼组发〔2011〕58号', en: 'hainan-2011', rows: hainanCoverage },
  { zh: '缙组2011年意见', en: 'jinyun-2011', rows: jinyunCoverage },
  { zh: '一镇2011年意见', en: 'town-2011', rows: townCoverage },
  { zh: '村“两委”换届总结', en: 'the village summary', rows: villageCoverage },
  { zh: '2017年实施方案', en: 'plan-2017', rows: planCoverage },
  { zh: '换届纪律和启动条件', en: 'Discipline and start conditions', rows: disciplineCoverage },
  { zh: '各文件的其他要求', en: 'Further rows of the sources', rows: furtherCoverage },
];

/** Each row with its clause. */
export const coverageRows: readonly (readonly [id: string, row: Coverage])[] = coverageGroups.flatMap(
  ({ rows }) => Object.entries(rows),
);

/** The clauses that must have a row: all but the readings this system chose (Z, A) and its own rules of form (N, T). */
export const clausesOfSources: readonly string[] = (Object.keys(clauses) as ClauseId[]).filter(
  (id) => !/^([ZNT]-|A\d)/.test(id),
);
