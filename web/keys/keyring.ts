import type { PublicJwk } from '../../core/crypto.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { algorithmOf, thumbprint } from '../../core/ledger/keys.ts';
import { sha256 } from '../crypto/sha256.ts';
import { bindToDevice, releaseFromDevice } from './device-key.ts';
import { IndexedStore } from './indexed-store.ts';
import type { KeptRecord, KeptStore } from './kept-record.ts';
import type { KeptKey, Keyring, KeyOwner, OpenKey, Unlocked } from './key.ts';
import { bringIn, makePair, makeReady, openRecord, publicSide } from './private-key.ts';
import { PinTries } from './pin-tries.ts';
import { StorageFault } from './storage-fault.ts';
import { wrapKey } from './wrapping.ts';

/** The keys of this browser, each under its owner's PIN. */
export function openKeyring(store: KeptStore = new IndexedStore()): Keyring {
  return new PinnedKeyring(store);
}

class PinnedKeyring implements Keyring {
  readonly #store: KeptStore;
  readonly #tries: PinTries;

  constructor(store: KeptStore) {
    this.#store = store;
    this.#tries = new PinTries(store);
  }

  async list(): Promise<readonly KeptKey[]> {
    const records = await this.#store.list();
    return records.map(publicOf).sort((a, b) => (a.owner.actor < b.owner.actor ? -1 : 1));
  }

  async make(pin: string, owner: KeyOwner, sign: (open: OpenKey) => Promise<Envelope>): Promise<KeptKey> {
    needKeys();
    const pair = await makePair();
    const key = keptKey(pair.jwk, owner);
    const wrapped = await wrapKey(pair.extractable, pin, publicSide(key));
    const pending = await sign({ key, sign: pair.sign });
    return this.#keep({ ...key, pending, wrapped });
  }

  async registered(kid: string): Promise<void> {
    await this.#store.change(kid, (record) => {
      if (record === undefined) return undefined;
      const { pending: _taken, ...rest } = record;
      return rest;
    });
  }

  async takeIn(file: KeyFile, pin: string): Promise<KeptKey> {
    needKeys();
    const { actor, person, role, jurisdiction } = file;
    const { d: _secret, ...jwk } = file.jwk;
    const key = keptKey(jwk, { actor, person, role, jurisdiction });
    return this.#keep({ ...key, wrapped: await bringIn(file.jwk, pin, publicSide(key)) });
  }

  async unlock(kid: string, pin: string): Promise<Unlocked> {
    needKeys();
    const kept = (await this.#store.list()).find((record) => record.kid === kid);
    if (kept !== undefined) await makeReady(kept.alg);
    return this.#store.alone(kid, () => this.#try(kid, pin));
  }

  async forget(kid: string): Promise<void> {
    await this.#store.change(kid, () => undefined);
  }

  async #try(kid: string, pin: string): Promise<Unlocked> {
    const record = await this.#tries.count(kid);
    if (record === undefined) return { ok: false, left: 0 };
    const wrapped = await releaseFromDevice(record);
    const sign = wrapped && (await openRecord({ ...record, wrapped }, pin));
    if (sign === undefined) return { ok: false, left: await this.#tries.left(kid) };
    await this.#tries.clear(kid);
    if (record.device === undefined) await this.#bind(record);
    return { ok: true, open: { key: { ...publicOf(record), wrongPins: 0 }, sign } };
  }

  async #keep(record: KeptRecord): Promise<KeptKey> {
    const bound = await bindToDevice(record);
    try {
      await this.#store.change(record.kid, () => bound);
    } catch {
      // It may be the device key that this browser cannot keep: what else is in the way is met again.
      await this.#store.change(record.kid, () => record);
    }
    return publicOf(record);
  }

  /** Binds a record of before to this device. A browser that cannot keep such a key keeps the record as it was. */
  async #bind(record: KeptRecord): Promise<void> {
    const { wrapped, device } = await bindToDevice(record);
    try {
      await this.#store.change(record.kid, (kept) =>
        kept === undefined || kept.device !== undefined ? kept : { ...kept, wrapped, device: device! },
      );
    } catch (fault) {
      if (!(fault instanceof StorageFault)) throw fault;
    }
  }
}

/** Browsers keep WebCrypto from pages that came over plain HTTP. */
function needKeys(): void {
  if (globalThis.crypto?.subtle === undefined) throw new StorageFault('no-https');
}

function keptKey(jwk: PublicJwk, owner: KeyOwner): KeptKey {
  return { kid: thumbprint(jwk, sha256), alg: algorithmOf(jwk), jwk, owner, wrongPins: 0 };
}

function publicOf({ wrapped: _wrapped, device: _device, ...key }: KeptRecord): KeptKey {
  return key;
}
