import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../web/desk/desk.ts';
import { pageRefusal } from '../../../web/desk/page-finding.ts';
import type { ChosenScan } from '../../../web/slips/chosen-scan.ts';
import { ScansUnderWay } from '../../../web/slips/scans-under-way.ts';

const scan = (digest: string) => ({ digest, bytes: new Uint8Array([1]) }) as never as ChosenScan;
const taken: Answer<true> = { ok: true, value: true };
const lost = pageRefusal('line-lost', 'zh', {}, true);
const refused = pageRefusal('key-locked', 'zh');

/** Scans under way, a desk that answers when told to, and whether closing the window is warned of. */
function underWay() {
  const warning = { on: false };
  const scans = new ScansUnderWay(() => {
    warning.on = true;
    return () => {
      warning.on = false;
    };
  });
  const asked: { readonly digest: string; readonly answer: (answer: Answer<true>) => void }[] = [];
  const desk = {
    attach: (_election: string, digest: string) =>
      new Promise<Answer<true>>((answer) => asked.push({ digest, answer })),
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    scans,
    warning,
    asked: () => asked.map(({ digest }) => digest),
    bring: async (...digests: readonly string[]) => {
      const bringing = scans.bring('e', digests.map(scan), desk, 'zh');
      await turn();
      return { bringing };
    },
    again: async () => {
      const bringing = scans.bringAll(desk, 'zh');
      await turn();
      return { bringing };
    },
    async answer(at: number, answer: Answer<true>) {
      asked[at]!.answer(answer);
      await turn();
    },
    waiting: () => scans.list().map(({ scan: { digest }, refused: why }) => [digest, why]),
  };
}

describe('scans under way', () => {
  it('go up one after the other, those that come meanwhile too, and closing the window is warned of until all are in', async () => {
    const { scans, warning, asked, bring, answer, waiting } = underWay();
    let told = 0;
    const left = scans.watch(() => {
      told += 1;
    });
    const first = await bring('a', 'b');
    expect([asked(), scans.isBringing(), warning.on]).toEqual([['a'], true, true]);
    const second = await bring('c');
    await answer(0, taken);
    await answer(1, taken);
    expect(waiting()).toEqual([['c', undefined]]);
    expect(warning.on).toBe(true);
    await answer(2, taken);
    expect([await first.bringing, await second.bringing]).toEqual([2, 1]);
    expect([asked(), scans.isBringing(), warning.on]).toEqual([['a', 'b', 'c'], false, false]);
    expect(told).toBeGreaterThan(0);
    left();
  });

  it('are all still there where nobody answers, and go up at the next try', async () => {
    const { warning, asked, bring, again, answer, waiting } = underWay();
    const first = await bring('a', 'b', 'c');
    await answer(0, taken);
    await answer(1, lost);
    expect(await first.bringing).toBe(1);
    expect(waiting()).toEqual([
      ['b', lost],
      ['c', undefined],
    ]);
    expect(warning.on).toBe(true);
    const second = await again();
    await answer(2, taken);
    await answer(3, taken);
    await second.bringing;
    expect([asked(), waiting(), warning.on]).toEqual([['a', 'b', 'b', 'c'], [], false]);
  });

  it('that are refused keep none behind them, and one that is chosen again has another try', async () => {
    const { asked, bring, answer, waiting } = underWay();
    const first = await bring('a', 'b');
    await answer(0, refused);
    const again = await bring('a');
    await answer(1, taken);
    await answer(2, taken);
    expect([await first.bringing, await again.bringing]).toEqual([2, 1]);
    expect([asked(), waiting()]).toEqual([['a', 'b', 'a'], []]);
  });

  it('are let go where somebody brings them later', async () => {
    const { scans, warning, bring, answer, waiting } = underWay();
    const { bringing } = await bring('a');
    await answer(0, refused);
    expect(await bringing).toBe(0);
    expect(waiting()).toEqual([['a', refused]]);
    scans.leave();
    expect([waiting(), warning.on]).toEqual([[], false]);
  });

  it('stay let go though what was on its way is refused after that', async () => {
    const { scans, warning, bring, answer, waiting } = underWay();
    const { bringing } = await bring('a');
    scans.leave();
    await answer(0, refused);
    await bringing;
    expect([waiting(), warning.on]).toEqual([[], false]);
  });

  it('are none at once where none were given, and may be tried again after what nobody foresaw', async () => {
    const { scans, warning, waiting } = underWay();
    const broken = { attach: () => Promise.reject(new Error('a bug')) };
    expect(await scans.bring('e', [], broken, 'zh')).toBe(0);
    expect(scans.isBringing()).toBe(false);
    await expect(scans.bring('e', [scan('a')], broken, 'zh')).rejects.toThrow('a bug');
    expect([scans.isBringing(), waiting(), warning.on]).toEqual([false, [['a', undefined]], true]);
  });
});
