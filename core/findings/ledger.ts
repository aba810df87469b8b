import { family } from './entry.ts';

export const ledgerFindings = family({});
