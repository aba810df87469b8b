import type { Finding } from '../../core/findings/finding.ts';
import { checkSigners } from '../../core/ledger/acts/signers.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import type { Registrant, Role } from '../../core/ledger/registration.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { nameKey } from '../../core/names/key.ts';
import type { KeyOwner } from '../keys/key.ts';

/** Whether those who signed are enough, or whom else an act wants. */
export type Signed = 'enough' | 'more' | 'wrong';

/** Looks at signers as the service will, by what their keys say they are registered as. */
export function judgeSigners(
  { definition }: Pick<ElectionState, 'definition'>,
  type: ActType,
  owners: readonly KeyOwner[],
): Signed {
  const [first] = foundOf(definition, type, owners);
  if (first === undefined) return 'enough';
  return first.code === 'signature-missing' ? 'more' : 'wrong';
}

/** What keeps those who signed from ever being enough, whoever signs beside them. */
export function wrongSigners(
  { definition }: Pick<ElectionState, 'definition'>,
  type: ActType,
  owners: readonly KeyOwner[],
): readonly Finding[] {
  return foundOf(definition, type, owners).filter(({ code }) => code !== 'signature-missing');
}

function foundOf(
  definition: ElectionState['definition'],
  type: ActType,
  owners: readonly KeyOwner[],
): readonly Finding[] {
  const above = type === 'annulment-confirmed';
  return checkSigners(rowOf(type).signedBy, owners.map(registrantOf), definition, above);
}

/** Whether one more may sign beside those who have: another person, in a role still wanted. */
export function maySignToo(
  state: Pick<ElectionState, 'definition'>,
  type: ActType,
  signed: readonly KeyOwner[],
  next: KeyOwner,
): boolean {
  if (signed.some(({ person }) => nameKey(person) === nameKey(next.person))) return false;
  return judgeSigners(state, type, [...signed, next]) !== 'wrong' && fills(type, signed, next);
}

/** Whether some way of signing an act has a place left for them. */
function fills(type: ActType, signed: readonly KeyOwner[], next: KeyOwner): boolean {
  const roles = [...signed, next].map(({ role }) => role as Role);
  return rowOf(type).signedBy.some((slots) => places(slots, roles));
}

/** Whether each of the roles has a slot of its own. */
function places(slots: readonly (readonly Role[])[], [role, ...rest]: readonly Role[]): boolean {
  if (role === undefined) return true;
  return slots.some(
    (slot, index) =>
      slot.includes(role) &&
      places(
        slots.filter((_, other) => other !== index),
        rest,
      ),
  );
}

function registrantOf(owner: KeyOwner): Registrant {
  return { ...owner, role: owner.role as Role, kid: '', registrar: '' } as unknown as Registrant;
}
