import { jsonFindings } from './count/json.ts';

/** What can be said of JSON texts, names, rules, count files, ballots and results. */
export const countFindings = { ...jsonFindings } as const;
