import { stages } from '../stages.ts';
import { assumed } from './assumed.ts';
import { readUnits, writeUnits } from './cost.ts';
import type { Rates } from './evening.ts';
import { type LimitName, limits } from './limits.ts';
import { branchesUsage } from './workload.ts';

/** Something a busy second may run into: a limit of AWS's, or what a stage's own settings let through. */
export interface Bound {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly moved: string;
  readonly of: keyof Rates;
  /** Set by the stage, not by AWS. */
  readonly own?: true;
}

const bounded: readonly (readonly [LimitName, keyof Rates])[] = [
  ['newTableReads', 'reads'],
  ['tableReads', 'reads'],
  ['newTableWrites', 'writes'],
  ['tableWrites', 'writes'],
  ['prefixPuts', 'puts'],
  ['prefixGets', 'gets'],
  ['signatures', 'signs'],
  ['concurrency', 'atOnce'],
  ['requests', 'requests'],
];

const { throttle } = stages.find(({ name }) => name === 'county')!;

export const bounds: readonly Bound[] = [
  {
    what: 'this product: `throttle.rate` of the stage `county`',
    value: throttle.rate,
    unit: 'requests/s',
    moved: 'in `infra/stages.ts`',
    of: 'requests',
    own: true,
  },
  ...bounded.map(([name, of]) => {
    const { service, what, value, unit, moved } = limits[name];
    const unsplit = name === 'prefixPuts' || name === 'prefixGets' ? ', were all of the bucket one' : '';
    return { what: `${service}: ${what}${unsplit}`, value, unit, moved, of };
  }),
];

/** A busy second of the fortnight in which the branches elect. */
export const branchesSecond: Rates = (() => {
  const { requests, load } = branchesUsage;
  const perSecond = assumed.branchPeak / (assumed.branchHours * 3600);
  const held = load.held / 1000;
  return {
    requests: requests * perSecond,
    reads: readUnits(load) * perSecond,
    writes: writeUnits(load) * perSecond,
    puts: load.puts * perSecond,
    gets: load.gets * perSecond,
    signs: load.signs * perSecond,
    atOnce: held * perSecond,
  };
})();

/** A limit of AWS's, and how many halls in one evening it takes to meet it. */
export interface Met {
  readonly bound: Bound;
  readonly halls: number;
}

/** AWS's limits in the order in which they are met as halls are added. */
export function metInOrder(peak: Rates): readonly Met[] {
  return bounds
    .filter(({ own }) => own === undefined)
    .map((bound) => ({ bound, halls: (bound.value / peak[bound.of]) * assumed.townships }))
    .sort((a, b) => a.halls - b.halls);
}
