import type { Finding } from '../findings/finding.ts';
import type { ElectionFields } from './election-columns.ts';
import { placed } from './placed.ts';
import type { StationRow } from './stations.ts';

type Column = Parameters<ElectionFields['at']>[0];

/** Where a definition's fields stand in the sheet 选举; one with no column of its own stands at the election's id. */
const electionColumns: ReadonlyMap<string, Column> = new Map([
  ['jurisdiction', 'jurisdiction'],
  ['superior', 'jurisdiction'],
  ['title', 'title'],
  ['rules', 'rules'],
  ['meeting', 'meeting'],
  ['units', 'meeting'],
  ['parent', 'parent'],
  ['awareness', 'awareness'],
  ['telephone', 'telephone'],
]);

const contestColumns: ReadonlyMap<string, Column> = new Map([
  ['title', 'contestTitle'],
  ['office', 'office'],
  ['body', 'body'],
  ['seats', 'seats'],
  ['candidates', 'candidates'],
  ['eligibleWriteIns', 'eligible'],
  ['electorsFrom', 'electorsFrom'],
]);

/** The rows a definition was made of: its contests' in their order, and its stations'. */
export interface Origin {
  readonly contests: readonly ElectionFields[];
  readonly stations: readonly StationRow[];
}

/** Findings of a definition at the cells its fields came from. */
export function atCells(findings: readonly Finding[], origin: Origin): readonly Finding[] {
  return placed(findings, (at) => cellOf(at, origin));
}

function cellOf(at: string, { contests, stations }: Origin): string {
  const [, field = '', index = '', part = ''] = at.split('/');
  if (field === 'contests' && index !== '') {
    return contests[Number(index)]!.at(contestColumns.get(part) ?? 'contest');
  }
  if (field === 'stations' && index !== '') {
    return stations[Number(index)]!.at(part === 'title' ? 'title' : 'station');
  }
  if (field === 'rules' && index === 'overlays') return contests[0]!.at('overlays');
  return contests[0]!.at(electionColumns.get(field) ?? 'election');
}
