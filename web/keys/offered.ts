import { nameKey } from '../../core/names/key.ts';
import type { KeptKey, KeyOwner } from './key.ts';

export interface Wanted {
  /** Only this key. */
  readonly kid?: string;
  /** Only keys in one of these roles. */
  readonly roles?: readonly KeyOwner['role'][];
  /** Only keys of this election, or of no single one. */
  readonly election?: string;
  /** Only the keys of this person. */
  readonly person?: string;
  /** Not the keys of these persons: they have signed already. */
  readonly notPersons?: readonly string[];
}

/** The keys that may be picked; one whose registration has not been taken yet signs nothing. */
export function offered(
  keys: readonly KeptKey[],
  { kid, roles, election, person, notPersons = [] }: Wanted,
): readonly KeptKey[] {
  const others = new Set(notPersons.map(nameKey));
  return keys.filter(
    ({ kid: own, owner, pending }) =>
      pending === undefined &&
      (kid === undefined || kid === own) &&
      (roles === undefined || roles.includes(owner.role)) &&
      (election === undefined || isFor(owner, election)) &&
      (person === undefined || nameKey(person) === nameKey(owner.person)) &&
      !others.has(nameKey(owner.person)),
  );
}

/** Whether a key may sign for an election: it is registered for that one, or for no single one. */
export function isFor(owner: Pick<KeyOwner, 'election'>, election: string): boolean {
  return owner.election === undefined || owner.election === election;
}
