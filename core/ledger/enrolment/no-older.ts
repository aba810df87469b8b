import { type Finding, finding } from '../../findings/finding.ts';
import type { Actor, Invitation } from '../registration.ts';

/** What keeps an invitation out of the place of the one before it: an envelope of earlier, sent again, brings no code back. */
export function checkNoOlder(
  { actor, notBefore }: Invitation,
  before: Pick<Actor, 'notBefore'>,
): readonly Finding[] {
  return notBefore < before.notBefore
    ? [finding('invitation-older', '/notBefore', { actor, notBefore, newer: before.notBefore })]
    : [];
}
