import { clientFindings } from './client.ts';
import { cloudFindings } from './cloud.ts';
import { commandFindings } from './command.ts';
import { countFindings } from './count.ts';
import { envelopeFindings } from './envelope.ts';
import { faultFindings } from './fault.ts';
import { houseFindings } from './house.ts';
import { importFindings } from './import.ts';
import { ledgerFindings } from './ledger.ts';
import { serviceFindings } from './service.ts';
import { verifyFindings } from './verify.ts';

/** Every finding and refusal the product can utter, by code: one closed table. */
export const catalogue = {
  ...countFindings,
  ...envelopeFindings,
  ...ledgerFindings,
  ...serviceFindings,
  ...houseFindings,
  ...faultFindings,
  ...cloudFindings,
  ...importFindings,
  ...commandFindings,
  ...clientFindings,
  ...verifyFindings,
} as const;

export type FindingCode = keyof typeof catalogue;
