import type { StationCount } from './input.ts';
import type { PaperSums } from './result.ts';

/** The papers of all stations together. Papers not returned are lawful and help nobody. */
export function sumPapers(stations: readonly StationCount[]): PaperSums {
  const sum = (field: 'printed' | 'issued' | 'unused' | 'returned') =>
    stations.reduce((total, station) => total + station[field], 0);
  const issued = sum('issued');
  const returned = sum('returned');
  return {
    printed: sum('printed'),
    issued,
    unused: sum('unused'),
    returned,
    notReturned: Math.max(0, issued - returned),
  };
}

/** More papers came back than went out, or than people are there: nobody is counted (Z-05, B-07, B-08). */
export function isVoid(papers: PaperSums, present: number): boolean {
  return papers.returned > papers.issued || papers.returned > present;
}
