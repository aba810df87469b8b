import { assumed } from './assumed.ts';
import { type Asked, type Load, plus, type Stored, times, total } from './load.ts';
import { measured } from './measured.ts';

/** What some number of requests uses, and leaves. */
export interface Usage {
  readonly requests: number;
  readonly load: Load;
  readonly stored: Stored;
}

const nothingStored: Stored = { tableBytes: 0, tableItems: 0, vaultBytes: 0, vaultObjects: 0 };

/** Some requests, and what they leave. */
export function usage(asked: readonly Asked[], stored: Stored = nothingStored): Usage {
  return { requests: asked.length, load: total(asked.map(({ load }) => load)), stored };
}

function many(count: number, { requests, load, stored }: Usage): Usage {
  return {
    requests: requests * count,
    load: times(load, count),
    stored: {
      tableBytes: stored.tableBytes * count,
      tableItems: stored.tableItems * count,
      vaultBytes: stored.vaultBytes * count,
      vaultObjects: stored.vaultObjects * count,
    },
  };
}

function together(one: Usage, other: Usage): Usage {
  return {
    requests: one.requests + other.requests,
    load: plus(one.load, other.load),
    stored: {
      tableBytes: one.stored.tableBytes + other.stored.tableBytes,
      tableItems: one.stored.tableItems + other.stored.tableItems,
      vaultBytes: one.stored.vaultBytes + other.stored.vaultBytes,
      vaultObjects: one.stored.vaultObjects + other.stored.vaultObjects,
    },
  };
}

/** The mean of some of an election's requests. */
export function mean(asked: readonly Asked[]): Usage {
  return many(1 / asked.length, usage(asked));
}

/** The congress's requests of one name. */
export function of(what: string): readonly Asked[] {
  return measured.congress.asked.filter((each) => each.what === what);
}

const aside: readonly string[] = ['bundle', 'registration', 'look', 'evidence'];

/** The congress's acts alone: no bundles, no registrations, nothing that only reads. */
export const acts = measured.congress.asked.filter(({ what }) => !aside.includes(what));

/** How often a screen asks in so many minutes. */
export function asksIn(minutes: number): number {
  return (minutes * 60) / assumed.everySeconds;
}

/** A board of so many rows costs what one of one row does, and a row more for each further one. */
export function boardOf(rows: number): Usage {
  const [one, two] = measured.board;
  const difference = plus(two.load, times(one.load, -1));
  const { ms, held, gbSeconds } = difference;
  // Two measurements of a millisecond or so each: a row cannot take less than none.
  const row = {
    ...difference,
    ms: Math.max(0, ms),
    held: Math.max(0, held),
    gbSeconds: Math.max(0, gbSeconds),
  };
  return { requests: 1, load: plus(one.load, times(row, rows - 1)), stored: nothingStored };
}

/** A township's congress with the screen in its hall. */
export const congressUsage = together(
  usage(measured.congress.asked, measured.congress.stored),
  many(asksIn(assumed.hallMinutes), mean(of('look'))),
);

/** A branch has no screen: whoever signs looks first, and that was measured. */
export const branchUsage = usage(measured.branch.asked, measured.branch.stored);

const countyScreen = many(asksIn(assumed.countyHours * 60), boardOf(assumed.townshipsInCounty));

export const countyUsage = together(
  together(many(assumed.townshipsInCounty, congressUsage), many(assumed.branchesInCounty, branchUsage)),
  countyScreen,
);

export const nationUsage = together(
  many(assumed.townships, congressUsage),
  many(assumed.townships / assumed.townshipsInCounty, countyScreen),
);

export const branchesUsage = many(assumed.branches, branchUsage);
