import { assertNever } from '../../core/assert-never.ts';
import { finding } from '../../core/findings/finding.ts';
import { covers } from '../../core/ledger/jurisdiction.ts';
import type { Reader, Refusal } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import type { HeadItem } from '../ports.ts';

/** What is read: one election's state, a jurisdiction's board and results, or the evidence with its ballots. */
export type Reading = 'election' | 'jurisdiction' | 'evidence';

/** Who may read what, by role (architecture: who may do what). */
function mayRead(role: Reader['role'], reading: Reading): boolean {
  switch (role) {
    case 'keyer':
    case 'chair':
      return reading === 'election';
    case 'scrutineer':
    case 'chief':
      return reading !== 'jurisdiction';
    case 'organiser':
      return reading !== 'evidence';
    case 'superior':
    case 'auditor':
    case 'supervision':
    case 'root':
      return true;
    default:
      return assertNever(role);
  }
}

/** A refusal where the reader's role, place or election does not reach this election; nothing of it is told. */
export function checkReading(reader: Reader, head: HeadItem, reading: Reading): Refusal | undefined {
  const bound = reader.election === undefined || reader.election === head.election;
  return mayRead(reader.role, reading) && bound && covers(reader.jurisdiction, head.jurisdiction)
    ? undefined
    : barred(reader);
}

/** A refusal where the reader may not look over this whole jurisdiction. */
export function checkOverview(reader: Reader, jurisdiction: string): Refusal | undefined {
  const reaches = reader.election === undefined && covers(reader.jurisdiction, jurisdiction);
  return mayRead(reader.role, 'jurisdiction') && reaches ? undefined : barred(reader);
}

function barred({ role, jurisdiction }: Reader): Refusal {
  return refuse([finding('reader-not-entitled', '', { role, jurisdiction })]);
}
