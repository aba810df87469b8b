import { outcomeFindings } from './ledger/outcomes.ts';
import { paperFindings } from './ledger/papers.ts';
import { signerFindings } from './ledger/signers.ts';
import { stepFindings } from './ledger/steps.ts';

/** What can stand in the way of an act. */
export const ledgerFindings = {
  ...signerFindings,
  ...stepFindings,
  ...paperFindings,
  ...outcomeFindings,
} as const;
