import { type Finding, finding } from '../findings/finding.ts';
import { nameKey } from '../names/key.ts';
import { covers } from './jurisdiction.ts';
import type { Actor, Role } from './registration.ts';

/** Someone who signs registrations: a configured root, or a person registered. */
export interface Registrar {
  readonly person: string;
  readonly role: Role | 'root';
  readonly jurisdiction: string;
  readonly election?: string;
}

/**
 * Whether these may register, or revoke, that actor: one superior, or a root, whose own place and election hold the
 * actor's; or, for a scrutineer elected in the hall, chair and organiser of that election together.
 */
export function checkRegistrars(actor: Actor, signers: readonly Registrar[], at: string): readonly Finding[] {
  const signed = signers.map((signer) => signer.role);
  if (!mayRegister(signed, actor)) {
    const needed = actor.provisional ? 'superior | chair + organiser' : 'superior';
    return [finding('registrar-not-entitled', at, { needed, role: signed.join(' + ') })];
  }
  const persons = new Set(signers.map((signer) => nameKey(signer.person))).size;
  if (persons < signers.length) return [finding('same-person', at, { signatures: signers.length, persons })];
  return signers.flatMap((signer) => {
    if (!covers(signer.jurisdiction, actor.jurisdiction)) {
      return [
        finding('registration-wider', at, { registered: actor.jurisdiction, own: signer.jurisdiction }),
      ];
    }
    if (signer.election !== undefined && signer.election !== actor.election) {
      return [finding('registration-wider', at, { registered: actor.election ?? '*', own: signer.election })];
    }
    return [];
  });
}

function mayRegister(signed: readonly Registrar['role'][], actor: Actor): boolean {
  if (signed.length === 1) return signed[0] === 'superior' || signed[0] === 'root';
  return (
    actor.provisional === true &&
    signed.length === 2 &&
    signed.includes('chair') &&
    signed.includes('organiser')
  );
}
