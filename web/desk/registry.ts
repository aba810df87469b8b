import type { PublicJwk } from '../../core/crypto.ts';
import type { Lang } from '../../core/findings/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Invitation, Registrant } from '../../core/ledger/registration.ts';
import type { Answer } from './desk.ts';

/** Somebody registered, as those who register see them; the public key comes with whom a superior is to confirm. */
export type Registered = Omit<Registrant, 'jwk'> & { readonly jwk?: PublicJwk };

/** Where keys are registered: a service over the network, or the hall's own file without one. */
export interface Registry {
  /** The live invitation of this id whose one-time key has this thumbprint. A miss is a try of that code. */
  lookUp(actor: string, kid: string, lang: Lang): Promise<Answer<Invitation>>;
  /** Takes an invitation, signed by who may register. */
  invite(envelope: Envelope, lang: Lang): Promise<Answer<true>>;
  /** Takes what an invitation is for: signed by its one-time key and by the key it registers. */
  enrol(envelope: Envelope, lang: Lang): Promise<Answer<true>>;
  /** Takes any other registration: a superior’s who confirms a provisional one. */
  register(envelope: Envelope, lang: Lang): Promise<Answer<true>>;
  /** Those registered that whoever is here may see; a key that was revoked is not among them. */
  actors(lang: Lang): Promise<Answer<readonly Registered[]>>;
}
