import { type Finding, finding } from '../findings/finding.ts';
import { readShape } from '../json/shape.ts';
import { checkDefinition, type Definition, definitionSchema } from '../ledger/election.ts';
import { parentOf } from '../ledger/jurisdiction.ts';
import { fewestCandidates } from '../slate/margin.ts';
import type { Sheet } from './cell.ts';
import { readContest } from './contest.ts';
import { electionReads } from './election-columns.ts';
import type { Remarks } from './fields.ts';
import { electionForm } from './forms.ts';
import { type Group, type Groups, groupRows } from './groups.ts';
import { atCells } from './place.ts';
import type { StationRow } from './stations.ts';

/** What the book does not say: the thumbprint of the service, and whether this is a rehearsal. */
export interface Setting {
  readonly service: string;
  readonly mode: Definition['mode'];
}

/** The contests whose elected are a congress's electors: those of its branches that elect delegates. */
export type Units = NonNullable<Definition['units']>;

/** The rows of one election, each a contest. */
export type ElectionRows = Group<ElectionColumn, typeof electionReads, Contest>;
export type Elections = Groups<ElectionColumn, typeof electionReads, Contest>;

type ElectionColumn = keyof typeof electionForm.columns;
type Contest = Definition['contests'][number];

/** The sheet 选举 by the ids of its elections. */
export function readElections(sheet: Sheet, remarks: Remarks): Elections {
  const grouping = { id: 'election', reads: electionReads, part: readContest } as const;
  return groupRows(electionForm, sheet, grouping, remarks);
}

/** An election's definition, checked as it will be when it is convened; undefined where something is in the way of it. */
export function draftElection(
  id: string,
  rows: ElectionRows,
  stations: readonly StationRow[],
  units: Units,
  setting: Setting,
  { findings }: Remarks,
): Definition | undefined {
  if (stations.length === 0) {
    findings.push(finding('book-station-missing', rows.fields[0].at('election'), { election: id }));
    return undefined;
  }
  if (!rows.whole || stations.some((station) => station.id === undefined)) return undefined;
  const shaped = readShape(definitionSchema, definitionOf(id, rows, stations, units, setting));
  const found = shaped.ok
    ? [...checkDefinition(shaped.value), ...checkMargins(shaped.value)]
    : shaped.findings;
  findings.push(...atCells(found, { contests: rows.fields, stations }));
  return shaped.ok && found.length === 0 ? shaped.value : undefined;
}

function definitionOf(
  id: string,
  { shared, parts: contests }: ElectionRows,
  stations: readonly StationRow[],
  units: Units,
  { service, mode }: Setting,
) {
  const {
    jurisdiction,
    title,
    meeting,
    date,
    rules: base,
    overlays,
    entry,
    parent,
    awareness,
    telephone,
  } = shared;
  return {
    format: 'scrutineer/election@1',
    id,
    jurisdiction,
    superior: parentOf(jurisdiction!),
    title,
    mode,
    meeting,
    date,
    rules: overlays === undefined ? base : { base, overlays },
    ...(entry === undefined ? {} : { entry }),
    signatures: 2,
    stations: stations.map(({ id: station, title: name }) => ({
      id: station,
      ...(name === undefined ? {} : { title: name }),
    })),
    contests,
    service,
    ...(parent === undefined ? {} : { parent }),
    ...(units.length === 0 ? {} : { units }),
    ...(awareness === undefined ? {} : { awareness }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}

/** A slate that cannot be voted on is better refused here than in the hall (Z-10, S-07). */
function checkMargins({ contests }: Definition): readonly Finding[] {
  return contests.flatMap(({ method, seats, candidates: { length: candidates } }, i) => {
    const needed = fewestCandidates(seats);
    if (method === 'equal' || candidates >= needed) return [];
    const left = (candidates - seats) * 5;
    return [finding('book-margin', `/contests/${i}/candidates`, { seats, candidates, left, needed })];
  });
}
