import type { Shaped } from '../../core/json/shape.ts';
import type { OpenEnvelope } from '../../core/ledger/envelope.ts';
import type { Registrant } from '../../core/ledger/registration.ts';
import { verifySigners } from '../../core/ledger/signers.ts';
import type { House } from '../http/route.ts';
import type { ActorItem } from '../ports.ts';
import { chainsOf } from './registrants.ts';

/** Who signed, by the registrations just read and the time the service gives the act. */
export function signedBy(
  house: House,
  opened: OpenEnvelope,
  actors: readonly ActorItem[],
  at: string,
): Shaped<readonly Registrant[]> {
  return verifySigners(opened.signatures, chainsOf(house, actors), house.crypto, at);
}
