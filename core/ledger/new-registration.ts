import { type Finding, finding } from '../findings/finding.ts';
import { checkCodeWindow } from './enrolment/enrolment.ts';
import { checkWindows } from './key-window.ts';
import { type Actor, confirms, type Registrant, samePersonTwice } from './registration.ts';
import type { Chain } from './registration-chain.ts';

/** A registration's payload, of whoever is registered by it. */
export function actorOf({ kid: _kid, registrar: _registrar, ...registered }: Registrant): Actor {
  return { format: 'scrutineer/actor@1', ...registered };
}

/** What keeps somebody from being registered at `time`. `standing` is who has the id already; no root's id may be taken. */
export function checkNewcomer(
  actor: Actor,
  chain: Chain,
  standing: Chain | undefined,
  isRoot: boolean,
  time: string,
): readonly Finding[] {
  const taken = standing !== undefined && !confirms(actorOf(standing.registrant), actor);
  return [
    ...(taken || isRoot ? [finding('actor-taken', '', { actor: actor.actor })] : []),
    ...(standing === undefined ? [] : checkNotRevoked(standing, time)),
    // The registrant's own time may begin later; those who register it must be entitled now.
    ...checkWindows(chain.windows.slice(1), time, '/signatures'),
    ...(chain.invited ? checkCodeWindow(chain.invited, time, '/signatures') : []),
  ];
}

/** A provisional key that was revoked since is dead: no confirmation brings it back. */
function checkNotRevoked({ windows }: Chain, time: string): readonly Finding[] {
  const { kid, revoked } = windows[0]!;
  return revoked === undefined ? [] : [finding('key-revoked', '', { kid, revoked, time })];
}

/** One live key a person and election: whoever of `others` holds one already in a place they share. */
export function checkOneKey(actor: Actor, others: Iterable<Chain>, time: string): readonly Finding[] {
  for (const { registrant, windows } of others) {
    // An invitation is nobody's key yet.
    if (registrant.actor === actor.actor || registrant.invitation) continue;
    const dead = checkWindows(windows, time, '').some((found) => found.code !== 'key-not-yet');
    if (!dead && samePersonTwice(actorOf(registrant), actor))
      return [finding('person-has-key', '/person', { actor: registrant.actor })];
  }
  return [];
}
