import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sealed } from '../../functions/ports.ts';
import { digestOfLetter } from './ledger-append.ts';

/** One sealed store over lasting data: `reopen` gives another instance over the same data, as after a restart. */
export interface SealedHome {
  readonly sealed: Sealed;
  reopen(): Promise<Sealed>;
  close(): Promise<void>;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | 'erased' | undefined) =>
  read instanceof Uint8Array ? new TextDecoder().decode(read) : read;
const election = '469021101-2026-congress';
const digest = digestOfLetter('a');
const facts = bytes('{"birthDate":"1980-02-29","id":"c1"}');

/** The promises every sealed store keeps; run for each adapter with a factory of empty homes. */
export function sealedContract(open: () => Promise<SealedHome>): void {
  let home: SealedHome;
  let sealed: Sealed;
  beforeEach(async () => {
    home = await open();
    sealed = home.sealed;
  });
  afterEach(() => home.close());

  describe('put and get', () => {
    it('give back the very bytes, whatever they are', async () => {
      const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      expect(await sealed.put(election, digest, all)).toBe('written');
      expect(Uint8Array.from((await sealed.get(election, digest)) as Uint8Array)).toEqual(all);
    });

    it('take the same again as the same', async () => {
      await sealed.put(election, digest, facts);
      expect(await sealed.put(election, digest, facts)).toBe('same');
    });

    it('never overwrite: other bytes under a digest that stands are a fault, and the first stand', async () => {
      await sealed.put(election, digest, facts);
      await expect(sealed.put(election, digest, bytes('{}'))).rejects.toMatchObject({
        found: { code: 'sealed-altered', numbers: { digest } },
      });
      expect(text(await sealed.get(election, digest))).toBe(text(facts));
    });

    it('say plainly what was never there', async () => {
      expect(await sealed.get(election, digest)).toBeUndefined();
    });

    it('keep one election and one digest from another', async () => {
      await sealed.put(election, digest, facts);
      expect(await sealed.get('469021101-2026-other', digest)).toBeUndefined();
      expect(await sealed.get(election, digestOfLetter('b'))).toBeUndefined();
      expect(await sealed.put('469021101-2026-other', digest, bytes('{}'))).toBe('written');
      await sealed.erase('469021101-2026-other', digest);
      expect(text(await sealed.get(election, digest))).toBe(text(facts));
    });

    it('take 300 KB that nothing makes shorter', async () => {
      const large = bytes(randomBytes(153_600).toString('hex'));
      expect(large).toHaveLength(307_200);
      expect(await sealed.put(election, digest, large)).toBe('written');
      expect(text(await sealed.get(election, digest))).toBe(text(large));
      const dense = randomBytes(307_200);
      expect(await sealed.put(election, digestOfLetter('b'), dense)).toBe('written');
    });

    it('let one of many writers win, all of whom bring the same', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => sealed.put(election, digest, facts)),
      );
      expect(outcomes.sort()).toEqual([...Array(7).fill('same'), 'written']);
    });
  });

  describe('erase', () => {
    it('leaves nothing to be read, and says that there was something', async () => {
      await sealed.put(election, digest, facts);
      expect(await sealed.erase(election, digest)).toBe('erased');
      expect(await sealed.get(election, digest)).toBe('erased');
    });

    it('may be repeated', async () => {
      await sealed.put(election, digest, facts);
      await sealed.erase(election, digest);
      expect(await sealed.erase(election, digest)).toBe('erased');
    });

    it('is for ever: the same bytes are not taken again', async () => {
      await sealed.put(election, digest, facts);
      await sealed.erase(election, digest);
      expect(await sealed.put(election, digest, facts)).toBe('erased');
      expect(await sealed.get(election, digest)).toBe('erased');
    });

    it('of what never was says absent, however often, and keeps it from coming', async () => {
      expect(await sealed.erase(election, digest)).toBe('absent');
      expect(await sealed.erase(election, digest)).toBe('absent');
      expect(await sealed.put(election, digest, facts)).toBe('erased');
      expect(await sealed.get(election, digest)).toBe('erased');
    });

    it('wins over a put at the same moment', async () => {
      await Promise.all([sealed.put(election, digest, facts), sealed.erase(election, digest)]);
      expect(await sealed.get(election, digest)).toBe('erased');
    });
  });

  describe('after a restart', () => {
    it('what was put stands, and what was erased stays erased', async () => {
      await sealed.put(election, digest, facts);
      await sealed.put(election, digestOfLetter('b'), facts);
      await sealed.erase(election, digestOfLetter('b'));
      const reopened = await home.reopen();
      expect(text(await reopened.get(election, digest))).toBe(text(facts));
      expect(await reopened.get(election, digestOfLetter('b'))).toBe('erased');
      expect(await reopened.put(election, digestOfLetter('b'), facts)).toBe('erased');
    });
  });
}
