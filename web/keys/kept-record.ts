import type { KeptKey } from './key.ts';
import type { Wrapped } from './wrapping.ts';

/** A key of this browser that no script can read out; the box under the PIN lies in a second one under it. */
interface DeviceKey {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
}

/** A key as this browser keeps it: its public side, and the private one under the owner's PIN. */
export interface KeptRecord extends KeptKey {
  readonly wrapped: Wrapped;
  /** What `wrapped` is bound to besides; none in records of before, and where a browser cannot keep one. */
  readonly device?: DeviceKey;
}

/** Where records are kept. Each call is done whole or not at all, also between tabs; what goes wrong is a `StorageFault`. */
export interface KeptStore {
  list(): Promise<readonly KeptRecord[]>;
  /** Replaces a record by what `change` makes of it, `undefined` for none, and gives the one that now stands. */
  change(
    kid: string,
    change: (record: KeptRecord | undefined) => KeptRecord | undefined,
  ): Promise<KeptRecord | undefined>;
  /** Runs `task` while no other tab runs one for this key, where the browser can see to it. */
  alone<T>(kid: string, task: () => Promise<T>): Promise<T>;
}
