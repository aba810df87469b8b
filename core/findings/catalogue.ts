import { archiveFindings } from './archive.ts';
import { bookFindings } from './book.ts';
import { clientFindings } from './client.ts';
import { cloudFindings } from './cloud.ts';
import { commandFindings } from './command.ts';
import { countFindings } from './count.ts';
import { enrolmentFindings } from './enrolment.ts';
import { envelopeFindings } from './envelope.ts';
import { faultFindings } from './fault.ts';
import { hallFindings } from './hall.ts';
import { houseFindings } from './house.ts';
import { importFindings } from './import.ts';
import { incidentsFindings } from './incidents.ts';
import { ledgerFindings } from './ledger.ts';
import { linkedFindings } from './linked.ts';
import { meetingFindings } from './meeting.ts';
import { pageFindings } from './page.ts';
import { paperworkFindings } from './paperwork.ts';
import { pollsFindings } from './polls.ts';
import { quotaFindings } from './quota.ts';
import { quotaLimitsFindings } from './quota-limits.ts';
import { scheduleFindings } from './schedule.ts';
import { sealedFindings } from './sealed.ts';
import { servedFindings } from './served.ts';
import { serviceFindings } from './service.ts';
import { slateFindings } from './slate.ts';
import { stageFindings } from './stages.ts';
import { verifyFindings } from './verify.ts';

/** Every finding and refusal the product can utter, by code: one closed table. */
export const catalogue = {
  ...countFindings,
  ...envelopeFindings,
  ...ledgerFindings,
  ...slateFindings,
  ...quotaFindings,
  ...quotaLimitsFindings,
  ...pollsFindings,
  ...bookFindings,
  ...paperworkFindings,
  ...scheduleFindings,
  ...sealedFindings,
  ...meetingFindings,
  ...stageFindings,
  ...incidentsFindings,
  ...linkedFindings,
  ...serviceFindings,
  ...servedFindings,
  ...houseFindings,
  ...faultFindings,
  ...cloudFindings,
  ...importFindings,
  ...hallFindings,
  ...enrolmentFindings,
  ...commandFindings,
  ...clientFindings,
  ...pageFindings,
  ...archiveFindings,
  ...verifyFindings,
} as const;

export type FindingCode = keyof typeof catalogue;
