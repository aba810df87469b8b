import { family } from './entry.ts';

export const serviceFindings = family({});
