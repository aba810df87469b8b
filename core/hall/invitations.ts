import { type Finding, finding } from '../findings/finding.ts';
import { checkCodeWindow } from '../ledger/enrolment/enrolment.ts';
import { isInvitation } from '../ledger/enrolment/invitation.ts';
import { checkNoOlder } from '../ledger/enrolment/no-older.ts';
import { actorOf } from '../ledger/new-registration.ts';
import type { Invitation } from '../ledger/registration.ts';
import type { Chain } from '../ledger/registration-chain.ts';
import { nameKey } from '../names/key.ts';
import { type Hall, registrants } from './hall.ts';

type People = Pick<Hall, 'people'>;

/** The invitation whose one-time key this is, as long as nobody has enrolled by it. */
export function invitationOf(hall: People, kid: string): Invitation | undefined {
  const invitation = hall.people
    .map(({ chain }) => chain.registrant)
    .filter((registrant) => registrant.kid === kid)
    .map(actorOf)
    .find(isInvitation);
  const used = registrants(hall).some(({ actor }) => actor === invitation?.actor);
  return used ? undefined : invitation;
}

/** What keeps somebody from enrolling by a code that is spent, or from being given one: no longer valid, or in another's place. */
export function checkInvited(hall: People, { registrant, invited }: Chain, time: string): readonly Finding[] {
  const { actor } = registrant;
  if (isInvitation(registrant)) {
    const replaced = hall.people.map(({ chain }) => chain).filter((chain) => isReplaced(chain, registrant));
    const taken = replaced.some((chain) => !isSamePerson(chain, registrant));
    return [
      ...(registrant.expires <= time ? checkCodeWindow(registrant, time, '') : []),
      ...(taken ? [finding('actor-taken', '', { actor })] : []),
      ...replaced.flatMap((chain) => checkNoOlder(registrant, chain.registrant)),
    ];
  }
  return invited === undefined || invitationOf(hall, invited.kid) !== undefined
    ? []
    : [finding('invitation-used', '', { actor })];
}

/** Everybody but those whose code a new invitation of the same id puts an end to. */
export function withoutReplaced(people: Hall['people'], { registrant }: Chain): Hall['people'] {
  return isInvitation(registrant) ? people.filter(({ chain }) => !isReplaced(chain, registrant)) : people;
}

function isReplaced({ registrant }: Chain, { actor }: { readonly actor: string }): boolean {
  return isInvitation(registrant) && registrant.actor === actor;
}

function isSamePerson({ registrant }: Chain, { person }: { readonly person: string }): boolean {
  return nameKey(registrant.person) === nameKey(person);
}
