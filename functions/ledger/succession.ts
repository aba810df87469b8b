import { readEnvelope } from '../../core/ledger/envelope.ts';
import type { Actor } from '../../core/ledger/registration.ts';
import type { Chain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { House } from '../http/route.ts';
import type { ActorItem } from '../ports.ts';
import { readEntries } from './entries.ts';
import { chainOf, linksOf } from './registrants.ts';

/**
 * Whether a registration may take the id of a key that was ended: for the same person and office in one election, signed by
 * those who register and not by a code, and where nothing rests on the key before it. So a key made in a hall without a
 * network comes in although its owner had enrolled at the service as well. `near` is everybody around their place.
 */
export async function maySucceed(
  house: House,
  actor: Actor,
  { invited }: Chain,
  standing: ActorItem,
  near: readonly ActorItem[],
): Promise<boolean> {
  const { registrant, windows } = chainOf(house, standing);
  const { election } = actor;
  const isSame = (['role', 'person', 'jurisdiction', 'election', 'station'] as const).every(
    (field) => registrant[field] === actor[field],
  );
  const isByCode = invited !== undefined || actor.invitation === true;
  if (!isSame || isByCode || election === undefined || windows[0]!.revoked === undefined) return false;
  return !(await hasSigned(house, standing.kid, election, near));
}

/** Whether a key bound to an election signed anything that stands: an entry, a registration or an invitation. */
async function hasSigned(
  house: House,
  kid: string,
  election: string,
  near: readonly ActorItem[],
): Promise<boolean> {
  const { head } = await house.store.read(election, {});
  const entries = head === undefined ? [] : await readEntries(house, head, 1);
  if (entries.some(({ entry }) => entry.by.includes(kid))) return true;
  const invitations = await house.store.invitations(election);
  const links = [
    ...invitations.map(({ link }) => JSON.parse(link) as Link),
    ...near.filter((item) => item.kid !== kid).flatMap(linksOf),
  ];
  return links.some(({ registration, revocation }) =>
    [registration, revocation].some((envelope) => isSignedBy(house, envelope, kid)),
  );
}

function isSignedBy({ crypto }: House, envelope: unknown, kid: string): boolean {
  const opened = readEnvelope(envelope, 'actor', crypto.sha256);
  return opened.ok && opened.signatures.some((signature) => signature.kid === kid);
}
