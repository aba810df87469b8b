import type { Algorithm, PublicJwk } from '../../core/crypto.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';

/** Whose key it is, as registered; a root has a key file too. */
export interface KeyOwner {
  readonly actor: string;
  readonly person: string;
  readonly role: KeyFile['role'];
  readonly jurisdiction: string;
  readonly election?: string;
  readonly station?: string;
}

/** A key kept in this browser: what is not secret of it. */
export interface KeptKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly jwk: PublicJwk;
  readonly owner: KeyOwner;
  /** Wrong PINs so far; the fifth ends the key. */
  readonly wrongPins: number;
  /** Its signed registration, as long as nobody has said that it was taken: to be sent again as it is. */
  readonly pending?: Envelope;
}

/** What signs: a key that is open, or the one-time key of a code. */
export interface Pen {
  readonly key: Pick<KeptKey, 'kid' | 'alg'>;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A key whose owner has typed the PIN: it signs until it is locked. */
export interface OpenKey extends Pen {
  readonly key: KeptKey;
}

/** What came of a PIN: the key, or how many tries are left; at none the key is gone. */
export type Unlocked =
  | { readonly ok: true; readonly open: OpenKey }
  | { readonly ok: false; readonly left: number };

/** The keys of this browser. What goes wrong with its storage is thrown as a `StorageFault`. */
export interface Keyring {
  list(): Promise<readonly KeptKey[]>;
  /** Makes a key pair and keeps it under the PIN, with the registration that `sign` makes of it as pending. */
  make(pin: string, owner: KeyOwner, sign: (open: OpenKey) => Promise<Envelope>): Promise<KeptKey>;
  /** The pending registration of a key was taken. */
  registered(kid: string): Promise<void>;
  /** Keeps a key from a key file under a PIN of its own. */
  takeIn(file: KeyFile, pin: string): Promise<KeptKey>;
  unlock(kid: string, pin: string): Promise<Unlocked>;
  forget(kid: string): Promise<void>;
}
