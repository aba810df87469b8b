import type { RoundState } from '../../core/ledger/state.ts';

/** How much of something is in, of how much. */
export interface Share {
  readonly in: number;
  readonly of: number;
}

/** How far a count has come: papers and bundles, never a vote. */
export interface Progress {
  readonly papers: Share;
  readonly bundles: Share;
  readonly stations: readonly {
    readonly id: string;
    readonly papers: Share;
    readonly bundles: Share;
    /** Piles not in yet. */
    readonly outstanding: readonly (readonly [batch: string, papers: number])[];
  }[];
}

export function progressOf({ stations = [] }: RoundState): Progress {
  const each = stations.map(({ id, returned = 0, outstanding, accepted }) => ({
    id,
    papers: { in: accepted.papers, of: returned },
    bundles: { in: accepted.bundles, of: accepted.bundles + outstanding.length },
    outstanding,
  }));
  const sum = (of: (station: (typeof each)[number]) => Share): Share => ({
    in: each.reduce((total, station) => total + of(station).in, 0),
    of: each.reduce((total, station) => total + of(station).of, 0),
  });
  return { papers: sum(({ papers }) => papers), bundles: sum(({ bundles }) => bundles), stations: each };
}
