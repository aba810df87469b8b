import type { Actor, Registrant } from '../../core/ledger/registration.ts';
import type { Registered } from '../desk/registry.ts';

/** A scrutineer registered in the hall whom the superior has yet to confirm. */
export function isProvisional(registered: Registered): registered is Registrant {
  return registered.provisional === true && registered.jwk !== undefined;
}

/** The superior's confirmation: the same person and key, provisional no longer. */
export function confirmationOf(provisional: Registrant): Actor {
  const { kid: _kid, registrar: _registrar, provisional: _until, ...registration } = provisional;
  return { format: 'scrutineer/actor@1', ...registration };
}
