import { family } from './entry.ts';

export const envelopeFindings = family({});
