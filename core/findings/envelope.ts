import { formFindings } from './envelope/form.ts';
import { registrationFindings } from './envelope/registrations.ts';

/** What is wrong with signed documents and with the keys that signed them. */
export const envelopeFindings = { ...formFindings, ...registrationFindings } as const;
