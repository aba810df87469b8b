import { expect, test } from 'vitest';
import type { Decision } from '../../../web/entry/doubtful.ts';
import { EntryStore } from '../../../web/entry/entry-store.ts';
import type { Kept } from '../../../web/entry/refuge.ts';
import type { Sealed } from '../../../web/entry/sealed.ts';
import { StorageFault } from '../../../web/keys/storage-fault.ts';

/** A shelf in memory, which may be told to fail. */
class Held implements Kept {
  readonly values = new Map<string, unknown>();
  fault: Error | undefined;

  async get(key: string): Promise<unknown> {
    this.#fail();
    return this.values.get(key);
  }
  async put(key: string, value: unknown): Promise<void> {
    this.#fail();
    this.values.set(key, structuredClone(value));
  }
  async delete(key: string): Promise<void> {
    this.#fail();
    this.values.delete(key);
  }
  async deleteUnder(prefix: string): Promise<void> {
    this.#fail();
    for (const key of [...this.values.keys()]) if (key.startsWith(prefix)) this.values.delete(key);
  }
  #fail(): void {
    if (this.fault !== undefined) throw this.fault;
  }
}

const sealed = {
  kid: 'a',
  person: '周丽',
  role: 'keyer',
  envelope: { payload: '', signatures: [] },
} as Sealed;

function storeOf() {
  const [drafts, seals] = [new Held(), new Held()];
  const warned: string[] = [];
  const warn = () => {
    warned.push('asks before it closes');
    return () => warned.push('closes');
  };
  return { drafts, seals, warned, store: new EntryStore(drafts, seals, warn) };
}

test('a draft is kept a person and a pile, and is gone once the bundle is in', async () => {
  const { drafts, seals, store } = storeOf();
  await store.keepDraft('p', 'a', { doubtful: 1 });
  await store.keepDraft('p', 'b', { doubtful: 2 });
  await store.seal('p', sealed);
  expect(await store.draft('p', 'a')).toEqual({ doubtful: 1 });
  expect(await store.draft('q', 'a')).toBeUndefined();
  expect(await store.sealed('p')).toEqual(sealed);
  await store.forget('p');
  expect([drafts.values.size, seals.values.size]).toEqual([0, 0]);
});

test('once the bundle is in no draft of its pile is left, whoever had begun one and with whatever key', async () => {
  const { drafts, store } = storeOf();
  for (const kid of ['a', 'called away', 'former']) await store.keepDraft('p', kid, 1);
  await store.keepDraft('p2', 'a', 1);
  drafts.fault = new StorageFault('full');
  await store.keepDraft('p', 'in memory', 1);
  drafts.fault = undefined;
  await store.forget('p');
  expect([...drafts.values.keys()]).toEqual(['p2 a']);
  expect(await store.draft('p', 'in memory')).toBeUndefined();
  expect(store.isOnDisk('p')).toBe(true);
});

test('a hall that is cleared leaves nothing that was entered, or throws what the storage has against it', async () => {
  const { drafts, seals, store } = storeOf();
  await store.keepDraft('p', 'a', 1);
  await store.decide('p', decision);
  await store.seal('q', sealed);
  drafts.fault = new StorageFault('full');
  await store.keepDraft('r', 'a', 'in memory');
  await expect(store.forgetAll()).rejects.toThrow(StorageFault);
  drafts.fault = undefined;
  await store.forgetAll();
  expect([drafts.values.size, seals.values.size]).toEqual([0, 0]);
  expect(await store.draft('r', 'a')).toBeUndefined();
});

const decision: Decision = { papers: 1, reason: 'unclear', outcome: 'all-void', by: ['冯静', '陈涛'] };

test('what was decided of doubtful ballots is one record for both who enter the pile, and goes with the drafts', async () => {
  const { drafts, store } = storeOf();
  await store.keepDraft('p', 'a', 1);
  await store.decide('p', decision);
  await store.decide('p', { ...decision, by: ['陈涛', '冯静'] });
  await store.seal('p', sealed);
  expect(await store.doubtful('p')).toEqual([{ ...decision, papers: 2 }]);
  expect(await store.doubtful('q')).toEqual([]);
  await store.sealDraft('p', sealed);
  expect(await store.doubtful('p')).toHaveLength(1);
  await store.forget('p');
  expect(drafts.values.size).toBe(0);
  expect(await store.doubtful('p')).toEqual([]);
});

test('decisions that cannot be stored are kept in memory, apart from what is sealed', async () => {
  const { drafts, seals, store } = storeOf();
  drafts.fault = seals.fault = new StorageFault('full');
  await store.decide('p', decision);
  await store.seal('p', sealed);
  expect(store.isOnDisk('p')).toBe(false);
  expect(await store.doubtful('p')).toEqual([decision]);
  expect(await store.sealed('p')).toEqual(sealed);
});

test('a draft goes once what was made of it is sealed on disk, and not before', async () => {
  const { drafts, seals, store } = storeOf();
  await store.keepDraft('p', 'a', 1);
  await store.keepDraft('p', 'b', 2);
  const pulled = new Error('the plug is pulled');
  seals.fault = pulled;
  await expect(store.sealDraft('p', sealed)).rejects.toBe(pulled);
  expect(drafts.values.size).toBe(2);
  seals.fault = undefined;
  await store.sealDraft('p', sealed);
  expect(seals.values.get('p')).toEqual(sealed);
  expect([...drafts.values.keys()]).toEqual(['p b']);
});

test('a seal that the disk has no room for leaves the draft there, and its window is not closed unasked', async () => {
  const { drafts, seals, warned, store } = storeOf();
  await store.keepDraft('p', 'a', 1);
  seals.fault = new StorageFault('full');
  await store.sealDraft('p', sealed);
  expect(await store.sealed('p')).toEqual(sealed);
  expect([drafts.values.get('p a'), store.isOnDisk('p'), store.isOnDisk('q')]).toEqual([1, false, true]);
  expect(warned).toEqual(['asks before it closes']);
  seals.fault = undefined;
  await store.sealDraft('p', sealed);
  expect([drafts.values.size, seals.values.get('p'), store.isOnDisk('p')]).toEqual([0, sealed, true]);
  expect(warned).toEqual(['asks before it closes', 'closes']);
});

test('a broken seal goes from the disk once the draft made of it is there, and not before', async () => {
  const { drafts, seals, store } = storeOf();
  await store.sealDraft('p', sealed);
  drafts.fault = new StorageFault('full');
  await store.reopen('p', 'a', 1);
  expect([await store.sealed('p'), await store.draft('p', 'a')]).toEqual([undefined, 1]);
  expect([seals.values.get('p'), store.isOnDisk('p')]).toEqual([sealed, false]);
  drafts.fault = undefined;
  await store.keepDraft('p', 'b', 1);
  expect(seals.values.size).toBe(1);
  await store.keepDraft('p', 'a', 2);
  expect([seals.values.size, store.isOnDisk('p')]).toEqual([0, true]);
  await store.seal('p', sealed);
  await store.keepDraft('p', 'a', 3);
  expect(await store.sealed('p')).toEqual(sealed);
});

test('another’s seal is written over one’s own once that is a draft on disk, and not before', async () => {
  const { drafts, seals, store } = storeOf();
  const other = { ...sealed, kid: 'b', person: '吴敏' };
  await store.sealDraft('p', sealed);
  drafts.fault = new StorageFault('full');
  await store.sealInstead('p', 'a', 1, other);
  expect([await store.sealed('p'), seals.values.get('p')]).toEqual([other, sealed]);
  expect(store.isOnDisk('p')).toBe(false);
  drafts.fault = undefined;
  await store.sealInstead('p', 'a', 1, other);
  expect([seals.values.get('p'), drafts.values.get('p a')]).toEqual([other, 1]);
  expect(store.isOnDisk('p')).toBe(true);
});

test('where storage is full or forbidden the draft is kept in memory, and that is told', async () => {
  const { drafts, store } = storeOf();
  const told: boolean[] = [];
  const leave = store.watch(() => told.push(store.isOnDisk('p')));
  drafts.fault = new StorageFault('full');
  await store.keepDraft('p', 'a', 1);
  expect(await store.draft('p', 'a')).toBe(1);
  await store.forget('p');
  expect(await store.draft('p', 'a')).toBeUndefined();
  expect(told).toEqual([false, true]);
  leave();
  await store.keepDraft('p', 'a', 1);
  expect(told).toHaveLength(2);
});

test('once there is room again the next step is on disk', async () => {
  const { drafts, store } = storeOf();
  drafts.fault = new StorageFault('full');
  await store.keepDraft('p', 'a', 1);
  drafts.fault = undefined;
  await store.keepDraft('p', 'a', 2);
  expect(store.isOnDisk('p')).toBe(true);
  expect(drafts.values.get('p a')).toBe(2);
  expect(await store.draft('p', 'a')).toBe(2);
});

test('a fault of another kind is a bug, and is thrown', async () => {
  const { drafts, store } = storeOf();
  drafts.fault = new TypeError('bug');
  await expect(store.keepDraft('p', 'a', 1)).rejects.toThrow('bug');
});

test('a draft that comes while one is written is on its way at once, and what comes of the one before says nothing of it', async () => {
  const { drafts, store } = storeOf();
  const ends: (() => void)[] = [];
  const begun: unknown[] = [];
  drafts.put = async (key, value) => {
    begun.push(value);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (value === 1) throw new StorageFault('full');
    drafts.values.set(key, value);
  };
  const writing = [1, 2, 3].map((value) => store.keepDraft('p', 'a', value));
  expect(begun).toEqual([1, 2, 3]);
  ends[0]!();
  await writing[0];
  ends[1]!();
  await writing[1];
  expect(await store.draft('p', 'a')).toBe(3);
  expect(store.isOnDisk('p')).toBe(true);
  ends[2]!();
  await writing[2];
  expect(drafts.values.get('p a')).toBe(3);
});
