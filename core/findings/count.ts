import { jsonFindings } from './count/json.ts';
import { nameFindings } from './count/names.ts';

/** What can be said of JSON texts, names, rules, count files, ballots and results. */
export const countFindings = { ...jsonFindings, ...nameFindings } as const;
