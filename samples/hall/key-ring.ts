import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { makeKeyFile, parseKeyFile, writeKeyFile } from '../../functions/embedded/key-file.ts';
import { type SigningKey, signingKey } from '../../functions/embedded/sign.ts';
import type { Person } from './person.ts';

export interface HeldKey {
  readonly file: KeyFile;
  readonly key: SigningKey;
}

/**
 * Everybody's private keys in one folder, which only a sample may have. A key lies on the disk before it is registered,
 * so that a load cut off goes on with the same keys.
 */
export class KeyRing {
  readonly #folder: string;
  readonly #held = new Map<string, Promise<HeldKey>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The key of somebody who has a file already, as the roots have. */
  held(actor: string): Promise<HeldKey> {
    return this.#once(actor, () => this.#read(actor));
  }

  of({ actor, person, role, jurisdiction, alg = 'EdDSA' }: Person): Promise<HeldKey> {
    return this.#once(actor, async () => {
      const made = makeKeyFile({ actor, person, role, jurisdiction }, alg);
      if (await writeKeyFile(join(this.#folder, `${actor}.json`), made)) {
        return { file: made, key: signingKey(made) };
      }
      return this.#read(actor);
    });
  }

  #once(actor: string, get: () => Promise<HeldKey>): Promise<HeldKey> {
    const held = this.#held.get(actor) ?? get();
    this.#held.set(actor, held);
    return held;
  }

  async #read(actor: string): Promise<HeldKey> {
    const path = join(this.#folder, `${actor}.json`);
    const read = parseKeyFile(await readFile(path));
    if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.findings)}`);
    return { file: read.value, key: signingKey(read.value) };
  }
}
