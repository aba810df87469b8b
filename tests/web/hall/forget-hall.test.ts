import { describe, expect, it } from 'vitest';
import { finding } from '../../../core/findings/finding.ts';
import type { KeptScan } from '../../../web/desk/hall-scans.ts';
import type { Outgoing } from '../../../web/desk/outbox.ts';
import { forgetHall } from '../../../web/hall/forget-hall.ts';
import { StorageFault } from '../../../web/keys/storage-fault.ts';

const scan: KeptScan = { digest: `sha256:${'0'.repeat(64)}`, bytes: new Uint8Array([1]) };

/** A computer that keeps a hall, a scan and entries; all that was forgotten, in order. */
function computer({ waiting = 0, otherTab = false }: { waiting?: number; otherTab?: boolean } = {}) {
  const forgotten: string[] = [];
  const state = { full: false };
  const store = {
    async forget(besides: () => Promise<void>) {
      if (otherTab) return [finding('hall-other-tab', '')];
      await besides();
      forgotten.push('hall');
      return [];
    },
  };
  const beside = {
    scans: {
      list: async () => [scan],
      put: async () => {},
      delete: async () => void forgotten.push('scan'),
    },
    entries: {
      async forgetAll() {
        if (state.full) throw new StorageFault('full');
        forgotten.push('entries');
      },
    },
    bundles: { list: async () => Array.from({ length: waiting }, () => ({}) as Outgoing) },
    forgetUnkept: () => void forgotten.push('forms'),
  };
  return { forgotten, state, clear: () => forgetHall(store, beside) };
}

describe('clearing a hall', () => {
  it('forgets with it the scans and everything that was entered for it', async () => {
    const { forgotten, clear } = computer();
    expect(await clear()).toEqual([]);
    expect(forgotten).toEqual(['scan', 'entries', 'forms', 'hall']);
  });

  it('forgets nothing while bundles that two people signed wait, and says how many', async () => {
    const { forgotten, clear } = computer({ waiting: 2 });
    expect(await clear()).toMatchObject([{ code: 'hall-bundles-waiting', numbers: { bundles: 2 } }]);
    expect(forgotten).toEqual([]);
  });

  it('forgets nothing where another window has gone on', async () => {
    const { forgotten, clear } = computer({ otherTab: true });
    expect(await clear()).toMatchObject([{ code: 'hall-other-tab' }]);
    expect(forgotten).toEqual([]);
  });

  it('may be done again where the storage stopped it half-way', async () => {
    const { forgotten, state, clear } = computer();
    state.full = true;
    await expect(clear()).rejects.toThrow(StorageFault);
    state.full = false;
    expect(await clear()).toEqual([]);
    expect(forgotten.slice(-3)).toEqual(['entries', 'forms', 'hall']);
  });
});
