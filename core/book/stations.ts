import { finding } from '../findings/finding.ts';
import type { Sheet } from './cell.ts';
import type { Elections } from './elections.ts';
import { type Fields, fieldsOf, type Remarks } from './fields.ts';
import { stationForm } from './forms.ts';
import { readTable } from './table.ts';

/** A counting station of the book; `id` is undefined where its cell is empty. */
export interface StationRow {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly at: Fields<keyof typeof stationForm.columns>['at'];
}

/** The stations by election, as the sheet 计票站 lists them; `complete` if every row told its election. */
export interface Stations {
  readonly byElection: ReadonlyMap<string, readonly StationRow[]>;
  readonly complete: boolean;
}

/** An election that the sheet 选举 does not name is a finding, if that sheet could be read to its end. */
export function readStations(sheet: Sheet, { byId, complete }: Elections, remarks: Remarks): Stations {
  const table = readTable(stationForm, sheet);
  remarks.findings.push(...table.findings);
  const byElection = new Map<string, StationRow[]>();
  let everyRow = table.readable;
  for (const row of table.rows) {
    const fields = fieldsOf(stationForm, row, remarks);
    const election = fields.code('election');
    const station = { id: fields.code('station'), title: fields.text('title'), at: fields.at };
    if (election === undefined) {
      everyRow = false;
      continue;
    }
    if (complete && !byId.has(election)) {
      remarks.findings.push(finding('book-election-unknown', fields.at('election'), { election }));
    }
    const listed = byElection.get(election);
    if (listed === undefined) byElection.set(election, [station]);
    else listed.push(station);
  }
  return { byElection, complete: everyRow };
}
