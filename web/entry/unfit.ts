import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Role } from '../../core/ledger/registration.ts';
import type { KeyOwner } from '../keys/key.ts';
import { isFor } from '../keys/offered.ts';
import { type Pile, rolesFor } from './pile.ts';

/** Why a key may not sign a pile, as the service would say once it was entered twice. */
export function unfit(
  pile: Pick<Pile, 'election' | 'station' | 'entered'>,
  { role, election, station }: Pick<KeyOwner, 'role' | 'election' | 'station'>,
): readonly Finding[] {
  const roles = rolesFor(pile);
  if (!roles.includes(role as Role)) {
    return [finding('signer-not-entitled', '', { role, needed: roles.join(', ') })];
  }
  if (election !== undefined && !isFor({ election }, pile.election)) {
    return [finding('signer-election', '', { registered: election, election: pile.election })];
  }
  return station === undefined || station === pile.station
    ? []
    : [finding('signer-station', '', { registered: station, station: pile.station })];
}
