import { type Finding, finding } from '../findings/finding.ts';
import { countStanding, fewestCandidates } from '../slate/margin.ts';
import type { CountInput } from './input.ts';
import { sumPapers } from './papers.ts';

/** What stands beside a result, however the round ended: papers to explain (Z-05, A26), a margin too small (Z-10). */
export function findingsOf({ contest, attendance, stations }: CountInput): readonly Finding[] {
  const { issued } = sumPapers(stations);
  const { present } = attendance;
  return [
    ...checkMargin(contest),
    ...(issued > present ? [finding('issued-exceeds-present', '/stations', { issued, present })] : []),
    ...stations.flatMap((station, index) =>
      station.returned > station.issued
        ? [
            finding('station-excess-returned', `/stations/${index}`, {
              station: station.id,
              issued: station.issued,
              returned: station.returned,
            }),
          ]
        : [],
    ),
  ];
}

function checkMargin({ method, round, seats, candidates }: CountInput['contest']): readonly Finding[] {
  if (method === 'equal' || !(round === 'formal' || round === 'preselection')) return [];
  const standing = countStanding(candidates);
  const needed = fewestCandidates(seats);
  if (standing >= needed) return [];
  return [finding('margin-too-small', '/contest/candidates', { candidates: standing, seats, needed })];
}
