import { jsonFindings } from './count/json.ts';
import { nameFindings } from './count/names.ts';
import { rulesFindings } from './count/rules.ts';

/** What can be said of JSON texts, names, rules, count files, ballots and results. */
export const countFindings = { ...jsonFindings, ...nameFindings, ...rulesFindings } as const;
