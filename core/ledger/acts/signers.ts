import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import type { Definition } from '../election.ts';
import { covers, strictlyAbove } from '../jurisdiction.ts';
import type { Registrant, Role } from '../registration.ts';
import type { Slot } from './row.ts';

type Where = Pick<Definition, 'id' | 'jurisdiction' | 'superior'>;

/** Whether slots can be filled by distinct persons among the signers; at most four of each, so trying all is cheap. */
function filled(slots: readonly Slot[], signers: readonly Registrant[]): boolean {
  const [slot, ...rest] = slots;
  if (slot === undefined) return true;
  return signers.some(
    (signer) =>
      slot.includes(signer.role) &&
      filled(
        rest,
        signers.filter((other) => nameKey(other.person) !== nameKey(signer.person)),
      ),
  );
}

/** A superior speaks for exactly the committee named; the level above only confirms annulments; all others for their own place. */
function inPlace(signer: Registrant, where: Where, above: boolean): boolean {
  if (signer.role !== 'superior') return covers(signer.jurisdiction, where.jurisdiction);
  return above ? strictlyAbove(signer.jurisdiction, where.superior) : signer.jurisdiction === where.superior;
}

/** Findings on who signed: every signer entitled, in place, bound to this election or none, and all slots filled by different persons. */
export function checkSigners(
  signedBy: readonly (readonly Slot[])[],
  signers: readonly Registrant[],
  where: Where,
  above: boolean,
): readonly Finding[] {
  const roles = new Set<Role>(signedBy.flat(2));
  const found = signers.flatMap((signer, index): Finding[] => {
    const at = `/signatures/${index}`;
    if (!roles.has(signer.role)) {
      return [finding('signer-not-entitled', at, { role: signer.role, needed: [...roles].join(', ') })];
    }
    if (!inPlace(signer, where, above)) {
      return [
        finding('signer-jurisdiction', at, {
          jurisdiction: signer.jurisdiction,
          election: where.jurisdiction,
        }),
      ];
    }
    if (signer.election !== undefined && signer.election !== where.id) {
      return [finding('signer-election', at, { registered: signer.election, election: where.id })];
    }
    return [];
  });
  if (found.length > 0) return found;
  if (signedBy.some((slots) => filled(slots, signers))) return [];
  const persons = new Set(signers.map((signer) => nameKey(signer.person)));
  if (persons.size < signers.length)
    return [finding('same-person', '/signatures', { signatures: signers.length, persons: persons.size })];
  const needed = signedBy.map((slots) => slots.map((slot) => slot.join('/')).join(' + ')).join(' | ');
  return [
    finding('signature-missing', '/signatures', {
      needed,
      signed: signers.map((signer) => signer.role).join(' + '),
    }),
  ];
}
