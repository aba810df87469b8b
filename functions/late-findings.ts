import { catalogue } from '../core/findings/catalogue.ts';
import { enrolmentFindings } from '../core/findings/enrolment.ts';
import { hallFindings } from '../core/findings/hall.ts';
import { importFindings } from '../core/findings/import.ts';
import { servedFindings } from '../core/findings/served.ts';
import { verifyFindings } from '../core/findings/verify.ts';

// A function starts without the sentences that only code loaded when asked for says (`infra/bundle/unspoken-findings.ts`);
// whatever of that code may say them brings them along by importing this.
Object.assign(catalogue, enrolmentFindings, hallFindings, importFindings, servedFindings, verifyFindings);
