import type { Certificate } from '../../core/ledger/certificate.ts';
import type { House } from '../http/route.ts';
import { certificate } from '../ledger/certificates.ts';
import type { CheckedHead } from '../ledger/head.ts';

/** The certificates of an election that stand now, in its order: a contest reopened or annulled since is left out. */
export async function certifiedIn(house: House, { state }: CheckedHead): Promise<readonly Certificate[]> {
  const certified = [];
  for (const contest of state.contests) {
    if (contest.phase !== 'certified') continue;
    const document = await certificate(house, state.definition.id, contest.id, contest.certificate!.version);
    certified.push(document.body as Certificate);
  }
  return certified;
}
