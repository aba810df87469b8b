import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asked, Load } from '../../infra/scale/load.ts';
import { measured } from '../../infra/scale/measured.ts';
import { type Measured, measureOnce } from '../bench/cloud-measure.ts';
import { noDynoxide, startDynoxide } from '../support/aws/dynoxide.ts';

if (noDynoxide !== undefined) process.stderr.write(`${noDynoxide}\n`);

/** Numbers of calls are always the same. */
const counts: readonly (keyof Load)[] = ['reads', 'writes', 'puts', 'gets', 'signs'];
/** A key's or signature's bytes compress a little better one time than another, and a unit begins with one byte. */
const sizes: readonly (keyof Load)[] = [
  ...(['ownReads', 'ownWrites', 'otherReads', 'otherWrites', 'sharedReads', 'sharedWrites'] as const),
  ...(['log', 'sent'] as const),
];

describe.skipIf(noDynoxide !== undefined)('infra/scale/measured.json', () => {
  let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
  let fresh: Measured;

  beforeAll(async () => {
    dynoxide = await startDynoxide();
    fresh = await measureOnce(dynoxide);
  });
  afterAll(() => dynoxide.close());

  const requests: readonly (readonly [string, (of: Omit<Measured, 'largestItem'>) => readonly Asked[]])[] = [
    ['a congress', ({ congress }) => congress.asked],
    ['a branch meeting', ({ branch }) => branch.asked],
    ['a board', ({ board }) => board],
  ];

  test.each(requests)('says how often %s calls each service, request by request', (_name, of) => {
    const called = (asked: readonly Asked[]) =>
      asked.map(({ what, load }) => [what, ...counts.map((name) => load[name])].join(' '));
    expect(called(of(fresh))).toEqual(called(of(measured)));
  });

  test.each(requests)('says to a few per cent what %s weighs', (_name, of) => {
    for (const size of sizes) {
      const weight = (asked: readonly Asked[]) => asked.reduce((sum, { load }) => sum + load[size], 0);
      expect
        .soft(Math.abs(weight(of(fresh)) - weight(of(measured))), size)
        .toBeLessThanOrEqual(0.03 * weight(of(measured)) + 1);
    }
  });

  test('says to a few per cent what is left of each, and how large an item gets', () => {
    for (const name of ['congress', 'branch'] as const) {
      const { tableItems, vaultObjects, ...bytes } = fresh[name].stored;
      expect({ tableItems, vaultObjects }).toEqual({
        tableItems: measured[name].stored.tableItems,
        vaultObjects: measured[name].stored.vaultObjects,
      });
      expect(bytes.tableBytes / measured[name].stored.tableBytes).toBeCloseTo(1, 1);
      expect(bytes.vaultBytes / measured[name].stored.vaultBytes).toBeCloseTo(1, 1);
    }
    expect(fresh.largestItem / measured.largestItem).toBeCloseTo(1, 1);
  });
});
