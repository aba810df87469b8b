import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { makeKeyFile } from '../../../functions/embedded/key-file.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import type { KeyOwner, OpenKey } from '../../../web/keys/key.ts';
import { openKeyring } from '../../../web/keys/keyring.ts';
import { StorageFault } from '../../../web/keys/storage-fault.ts';
import { MemoryStore } from './memory-store.ts';

const pin = '428617';
const owner: KeyOwner = {
  actor: '469021101-keyer-1',
  person: '苗青禾',
  role: 'keyer',
  jurisdiction: '469021101',
  election: '469021101-2026-committee',
  station: 's1',
};
const registration: Envelope = { payload: 'cGF5bG9hZA', signatures: [] };
const bytes = new TextEncoder().encode('皇天后土');

const holds = async ({ key, sign }: OpenKey) =>
  nodeCrypto.verifySignature(key.alg, key.jwk, bytes, await sign(bytes));

async function opened(store: MemoryStore, kid: string, typed = pin): Promise<OpenKey> {
  const unlocked = await openKeyring(store).unlock(kid, typed);
  if (!unlocked.ok) throw new Error(`not unlocked, ${unlocked.left} left`);
  return unlocked.open;
}

describe('a key made in the browser', () => {
  it('signs for its registration before it is kept, and is kept as pending with it', async () => {
    const store = new MemoryStore();
    let held = false;
    const key = await openKeyring(store).make(pin, owner, async (open) => {
      held = (await holds(open)) && store.records.size === 0;
      return registration;
    });
    expect(held).toBe(true);
    expect(key).toEqual({
      kid: key.kid,
      alg: 'ES256',
      jwk: { kty: 'EC', crv: 'P-256', x: key.jwk.x, y: key.jwk.y },
      owner,
      wrongPins: 0,
      pending: registration,
    });
    expect(await openKeyring(store).list()).toEqual([key]);
    await openKeyring(store).registered(key.kid);
    expect((await openKeyring(store).list())[0]!.pending).toBeUndefined();
  });

  it('is not kept where its registration could not be signed', async () => {
    const store = new MemoryStore();
    const making = openKeyring(store).make(pin, owner, async () => {
      throw new Error('the code was another');
    });
    await expect(making).rejects.toThrow('the code was another');
    expect(store.records.size).toBe(0);
  });

  it('signs again once its PIN is typed, with full-width digits too', async () => {
    const store = new MemoryStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    expect(await holds(await opened(store, kid))).toBe(true);
    expect(await holds(await opened(store, kid, '４２８６１７ '))).toBe(true);
  });

  it('is not found in what is kept without its PIN', async () => {
    const store = new MemoryStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    const { wrapped, ...rest } = store.records.get(kid)!;
    expect(Object.keys(rest).sort()).toEqual([
      'alg',
      'device',
      'jwk',
      'kid',
      'owner',
      'pending',
      'wrongPins',
    ]);
    expect(Object.keys(rest.jwk)).not.toContain('d');
    expect(wrapped.iterations).toBeGreaterThanOrEqual(600_000);
    expect(wrapped.salt.length).toBeGreaterThanOrEqual(16);
  });

  it('cannot be opened as another person’s', async () => {
    const store = new MemoryStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    const record = store.records.get(kid)!;
    store.records.set(kid, { ...record, owner: { ...owner, person: '郝思源' } });
    expect(await openKeyring(store).unlock(kid, pin)).toEqual({ ok: false, left: 4 });
  });
});

describe('a key file', () => {
  it.each(['EdDSA', 'ES256'] as const)('is taken in under a PIN of its own (%s)', async (alg) => {
    const store = new MemoryStore();
    const { actor, person, role, jurisdiction } = owner;
    const file = makeKeyFile({ actor, person, role, jurisdiction }, alg);
    const key = await openKeyring(store).takeIn(file, pin);
    expect(key.owner).toEqual({ actor, person, role, jurisdiction });
    expect(JSON.stringify(store.records.get(key.kid))).not.toContain(file.jwk.d);
    const open = await opened(store, key.kid);
    expect(open.key).toEqual(key);
    expect(await holds(open)).toBe(true);
    expect(await openKeyring(store).unlock(key.kid, '428618')).toEqual({ ok: false, left: 4 });
  });
});

describe('wrong PINs', () => {
  const kept = async () => {
    const store = new MemoryStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    return { store, kid };
  };

  it('end a key at the fifth, and no right one brings it back', async () => {
    const { store, kid } = await kept();
    const left: unknown[] = [];
    for (let i = 0; i < 5; i++) left.push(await openKeyring(store).unlock(kid, '000001'));
    expect(left).toEqual([4, 3, 2, 1, 0].map((each) => ({ ok: false, left: each })));
    expect(store.records.size).toBe(0);
    expect(await openKeyring(store).unlock(kid, pin)).toEqual({ ok: false, left: 0 });
  });

  it('are forgotten once the right one is typed', async () => {
    const { store, kid } = await kept();
    await openKeyring(store).unlock(kid, '000001');
    expect((await openKeyring(store).list())[0]!.wrongPins).toBe(1);
    expect((await opened(store, kid)).key.wrongPins).toBe(0);
    expect((await openKeyring(store).list())[0]!.wrongPins).toBe(0);
  });

  it('are counted before they are tried, so that a tab closed in time takes none back', async () => {
    const { store, kid } = await kept();
    // A tab whose try never comes to its end.
    const stretching = vi.spyOn(crypto.subtle, 'deriveKey').mockReturnValue(new Promise(() => {}));
    openKeyring(store).unlock(kid, '000001');
    await vi.waitUntil(() => stretching.mock.calls.length > 0);
    stretching.mockRestore();
    expect(store.records.get(kid)!.wrongPins).toBe(1);
    // As if four more had been closed so.
    store.records.set(kid, { ...store.records.get(kid)!, wrongPins: 5 });
    expect(await openKeyring(store).unlock(kid, pin)).toEqual({ ok: false, left: 0 });
    expect(store.records.size).toBe(0);
  });

  it('are five in all when tabs try at once', async () => {
    const { store, kid } = await kept();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => openKeyring(store).unlock(kid, '000001')),
    );
    expect(tries.every((each) => !each.ok)).toBe(true);
    expect(store.records.size).toBe(0);
  });
});

describe('on a full disk', () => {
  /** A browser whose disk may be full: what it has can be read, and nothing more is written, nor maybe deleted. */
  class FullStore extends MemoryStore {
    full = false;
    deletes = true;

    override change(...[kid, change]: Parameters<MemoryStore['change']>) {
      return super.change(kid, (before) => {
        const after = change(before);
        const fits = after === before || (after === undefined && this.deletes);
        if (this.full && !fits) throw new StorageFault('full');
        return after;
      });
    }
  }
  const kept = async () => {
    const store = new FullStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    store.full = true;
    return { store, kid, keyring: openKeyring(store) };
  };

  it('the right PIN opens a key as often as it is typed, and nothing is written', async () => {
    const { store, kid, keyring } = await kept();
    const before = store.records.get(kid);
    for (let i = 0; i < 6; i++) expect(await keyring.unlock(kid, pin)).toMatchObject({ ok: true });
    expect(store.records.get(kid)).toEqual(before);
  });

  it('wrong PINs are counted by the tab, on top of those on disk, and the fifth still ends the key', async () => {
    const { store, kid, keyring } = await kept();
    store.full = false;
    await keyring.unlock(kid, '000001');
    store.full = true;
    const left: unknown[] = [];
    for (let i = 0; i < 4; i++) left.push(await keyring.unlock(kid, '000001'));
    expect(left).toEqual([3, 2, 1, 0].map((each) => ({ ok: false, left: each })));
    expect(store.records.size).toBe(0);
  });

  it('a tab takes no sixth PIN where the key cannot even be deleted, and it goes once it can', async () => {
    const { store, kid, keyring } = await kept();
    store.deletes = false;
    for (let i = 0; i < 4; i++) await keyring.unlock(kid, '000001');
    await expect(keyring.unlock(kid, '000001')).rejects.toMatchObject({ trouble: 'tries-spent' });
    await expect(keyring.unlock(kid, pin)).rejects.toMatchObject({ trouble: 'tries-spent' });
    store.full = false;
    expect(await keyring.unlock(kid, pin)).toEqual({ ok: false, left: 0 });
    expect(store.records.size).toBe(0);
  });

  it('wrong PINs of the tab are put on disk once there is room', async () => {
    const { store, kid, keyring } = await kept();
    await keyring.unlock(kid, '000001');
    await keyring.unlock(kid, '000001');
    store.full = false;
    expect(await keyring.unlock(kid, '000001')).toEqual({ ok: false, left: 2 });
    expect(store.records.get(kid)!.wrongPins).toBe(3);
  });

  it('a right PIN ends the count of the tab, and that on disk once there is room', async () => {
    const { store, kid, keyring } = await kept();
    store.full = false;
    for (let i = 0; i < 3; i++) await keyring.unlock(kid, '000001');
    store.full = true;
    await keyring.unlock(kid, '000001');
    expect(await keyring.unlock(kid, pin)).toMatchObject({ ok: true });
    expect(store.records.get(kid)!.wrongPins).toBe(3);
    store.full = false;
    expect(await keyring.unlock(kid, '000001')).toEqual({ ok: false, left: 4 });
    expect(store.records.get(kid)!.wrongPins).toBe(1);
  });

  it('a key that another page has deleted is not tried', async () => {
    const { store, kid, keyring } = await kept();
    store.records.clear();
    expect(await keyring.unlock(kid, pin)).toEqual({ ok: false, left: 0 });
  });

  it('a browser that was closed to a newer page is no full disk', async () => {
    const { store, kid, keyring } = await kept();
    store.change = () => Promise.reject(new StorageFault('newer'));
    await expect(keyring.unlock(kid, pin)).rejects.toMatchObject({ trouble: 'newer' });
  });
});

describe('the keys of a browser', () => {
  it('are listed by the ids of their owners, and forgotten one by one', async () => {
    const store = new MemoryStore();
    const keyring = openKeyring(store);
    const second = await keyring.make(pin, { ...owner, actor: 'b' }, async () => registration);
    const first = await keyring.make(pin, { ...owner, actor: 'a' }, async () => registration);
    expect((await keyring.list()).map(({ kid }) => kid)).toEqual([first.kid, second.kid]);
    await keyring.forget(first.kid);
    await keyring.registered(first.kid);
    expect((await keyring.list()).map(({ kid }) => kid)).toEqual([second.kid]);
  });
});

describe('the device key beside a record', () => {
  /** A browser that cannot clone a key into its storage. */
  class KeylessStore extends MemoryStore {
    override change(...[kid, change]: Parameters<MemoryStore['change']>) {
      return super.change(kid, (before) => {
        const after = change(before);
        if (after?.device !== undefined) throw new StorageFault('failed');
        return after;
      });
    }
  }

  it('cannot be taken out, and without it the right PIN opens nothing', async () => {
    const store = new MemoryStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    const { device, ...rest } = store.records.get(kid)!;
    expect(device!.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', device!.key)).rejects.toThrow();
    store.records.set(kid, rest);
    expect(await openKeyring(store).unlock(kid, pin)).toEqual({ ok: false, left: 4 });
  });

  it('is left out where the browser cannot keep it, and the PIN still opens the key', async () => {
    const store = new KeylessStore();
    const { kid } = await openKeyring(store).make(pin, owner, async () => registration);
    expect(store.records.get(kid)!.device).toBeUndefined();
    expect(await holds(await opened(store, kid))).toBe(true);
    expect(store.records.get(kid)!.wrongPins).toBe(0);
  });

  it('is given to a record of before at its next right PIN, and not at a wrong one', async () => {
    const before = new KeylessStore();
    const { kid } = await openKeyring(before).make(pin, owner, async () => registration);
    const store = new MemoryStore();
    store.records.set(kid, before.records.get(kid)!);
    await openKeyring(store).unlock(kid, '428618');
    expect(store.records.get(kid)!.device).toBeUndefined();
    expect(await holds(await opened(store, kid))).toBe(true);
    expect(store.records.get(kid)!.device).toBeDefined();
    expect(await holds(await opened(store, kid))).toBe(true);
  });
});
