import { ballotFindings } from './count/ballots.ts';
import { countFileFindings } from './count/count-file.ts';
import { jsonFindings } from './count/json.ts';
import { nameFindings } from './count/names.ts';
import { resultFindings } from './count/result.ts';
import { rulesFindings } from './count/rules.ts';

/** What can be said of JSON texts, names, rules, count files, ballots and results. */
export const countFindings = {
  ...jsonFindings,
  ...nameFindings,
  ...rulesFindings,
  ...countFileFindings,
  ...ballotFindings,
  ...resultFindings,
} as const;
