import '../late-findings.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { checkCodeWindow } from '../../core/ledger/enrolment/enrolment.ts';
import { isInvitation } from '../../core/ledger/enrolment/invitation.ts';
import { readChain } from '../../core/ledger/registration-chain.ts';
import { type Link, openLink } from '../../core/ledger/registration-link.ts';
import type { Invitation } from '../../core/ledger/registration.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import type { Followed } from '../../core/ledger/verify/registrations.ts';
import { Fault } from '../fault.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { type InvitedBy, linksAbove, signersOf } from '../ledger/registrars.ts';
import { isKnownRevoked } from '../ledger/revocations.ts';
import type { InvitationItem } from '../ports.ts';

/** How many wrong codes spend an invitation. */
const mostWrong = 5;

/** An invitation with what it says. */
export interface Invited extends InvitedBy {
  readonly invitation: Invitation;
}

/** The invitation by which somebody may enrol under this id now; or why there is none. */
export async function openInvitation(house: House, actor: string): Promise<Invited | Refusal> {
  const item = await house.store.invitation(actor);
  if (item === undefined) return refuse([finding('invitation-unknown', '', { actor })]);
  const invited = invitedBy(house, item);
  const time = house.clock.now();
  const [first, ...others] = [
    ...((await house.store.actorById(actor)) ? [finding('invitation-used', '', { actor })] : []),
    ...(item.wrong < mostWrong ? [] : [spent(actor)]),
    ...revoked(invited, time),
    ...checkCodeWindow(invited.invitation, time, ''),
  ];
  return first === undefined ? invited : refuse([first, ...others]);
}

/** Opens a stored invitation; throws a `Fault` where its row says something else than the envelope. */
export function invitedBy(house: House, item: InvitationItem): Invited {
  const link = linkOf(item);
  const read = openLink(link, '', house.crypto);
  const opened = readEnvelope(link.registration, 'actor', house.crypto.sha256);
  if (!read.ok || !opened.ok) throw new Fault('actor-altered', { kid: item.kid });
  const { actor: invitation, kid } = read.value;
  const { actor, election, payload } = item;
  const isSame =
    invitation.actor === actor && invitation.election === election && opened.payloadDigest === payload;
  // Revoked, and standing here as if it were not: a database of an earlier day.
  const isRestored = link.revocation === undefined && isKnownRevoked(house, item.kid);
  if (!isInvitation(invitation) || kid !== item.kid || !isSame || isRestored)
    throw new Fault('actor-altered', { kid: item.kid });
  return { item, link, opened, invitation };
}

/** As the invitation is followed up to a root; it may have ended since. */
export async function followInvitation(house: House, item: InvitationItem): Promise<Followed> {
  const { link } = invitedBy(house, item);
  const links = [link, ...linksAbove(await signersOf(house, link.registration))] as const;
  const chain = readChain(links, house.config.roots, house.crypto);
  if (!chain.ok) throw new Fault('actor-altered', { kid: item.kid });
  return { links, chain: chain.value };
}

function linkOf({ link, kid }: InvitationItem): Link {
  try {
    return JSON.parse(link) as Link;
  } catch {
    throw new Fault('actor-altered', { kid });
  }
}

function revoked({ item, link }: Invited, time: string): readonly Finding[] {
  const { revocation, recorded = time } = link;
  return revocation === undefined
    ? []
    : [finding('key-revoked', '', { kid: item.kid, revoked: recorded, time })];
}

/** Counts a wrong code, and says how many more may be tried. */
export async function wrongCode(house: House, item: InvitationItem): Promise<Refusal> {
  const { actor } = item;
  const wrong = await house.store.countWrong(item);
  // Replaced or revoked just now: what was tried is the code of nothing.
  if (wrong === undefined) return refuse([finding('invitation-unknown', '', { actor })]);
  const left = mostWrong - wrong;
  return refuse([left > 0 ? finding('enrol-code-wrong', '', { actor, left }) : spent(actor)]);
}

function spent(actor: string): Finding {
  return finding('invitation-spent', '', { actor, tries: mostWrong });
}
