import { type Finding, finding } from '../../findings/finding.ts';
import type { RoundState, StationPapers } from '../state.ts';

/** Totals over all stations of a round whose ballots are out; `returned` counts 0 where a station has not reported. */
export function paperTotals(round: RoundState): {
  issued: number;
  returned: number;
  outstanding: number;
  papersOutstanding: number;
} {
  const totals = { issued: 0, returned: 0, outstanding: 0, papersOutstanding: 0 };
  for (const station of round.stations!) {
    totals.issued += station.issued;
    totals.returned += station.returned ?? 0;
    totals.outstanding += station.outstanding.length;
    for (const [, papers] of station.outstanding) totals.papersOutstanding += papers;
  }
  return totals;
}

/** Whether no announced pile is still to come. */
export function allIn(round: RoundState): boolean {
  return round.stations!.every((station) => station.outstanding.length === 0);
}

/** A round is void if more papers came back than went out, or than people voted (B-07, B-08). */
export function isVoid(round: RoundState): boolean {
  const { issued, returned } = paperTotals(round);
  return returned > issued || returned > round.attendance!.present;
}

/** Findings on papers that block certification until explained; the same the count reports (rules.md 0.5). */
export function paperFindings(round: RoundState): readonly Finding[] {
  const { stations } = round;
  if (stations === undefined) return [];
  const { issued } = paperTotals(round);
  const present = round.attendance!.present;
  return [
    ...(issued > present ? [finding('issued-exceeds-present', '/stations', { issued, present })] : []),
    ...stations.flatMap((station: StationPapers, index) =>
      (station.returned ?? 0) > station.issued
        ? [
            finding('station-excess-returned', `/stations/${index}`, {
              station: station.id,
              issued: station.issued,
              returned: station.returned!,
            }),
          ]
        : [],
    ),
  ];
}

/** Every station of the election once, none that is not its own. */
export function checkStations(ids: readonly string[], expected: readonly string[]): readonly Finding[] {
  const found: Finding[] = [];
  ids.forEach((id, index) => {
    if (!expected.includes(id))
      found.push(finding('station-unknown', `/stations/${index}/id`, { station: id }));
    if (ids.indexOf(id) !== index) found.push(finding('id-repeated', `/stations/${index}/id`, { id }));
  });
  for (const id of expected)
    if (!ids.includes(id)) found.push(finding('station-left-out', '/stations', { station: id }));
  return found;
}

/** Piles are 20 to 200 papers unless one is all its station has, none named twice (secrecy of small piles). `accepted`: bundles in already. */
export function checkPiles(
  station: {
    readonly id: string;
    readonly piles: readonly { readonly batch: string; readonly papers: number }[];
  },
  expected: number,
  at: string,
  accepted: number,
): readonly Finding[] {
  const found: Finding[] = [];
  const several = station.piles.length + accepted > 1;
  let papers = 0;
  station.piles.forEach((pile, index) => {
    papers += pile.papers;
    const place = `${at}/piles/${index}`;
    if (station.piles.findIndex((other) => other.batch === pile.batch) !== index) {
      found.push(finding('id-repeated', `${place}/batch`, { id: pile.batch }));
    }
    if (pile.papers < 1 || (several && (pile.papers < 20 || pile.papers > 200))) {
      found.push(finding('pile-size', `${place}/papers`, { batch: pile.batch, papers: pile.papers }));
    }
  });
  if (papers !== expected)
    found.push(finding('piles-differ', `${at}/piles`, { station: station.id, papers, returned: expected }));
  return found;
}
