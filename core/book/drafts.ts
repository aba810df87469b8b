import { type Finding, finding } from '../findings/finding.ts';
import type { Definition } from '../ledger/election.ts';
import { covers } from '../ledger/jurisdiction.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Sheet } from './cell.ts';
import { draftElection, type Elections, readElections, type Setting, type Units } from './elections.ts';
import type { Remarks } from './fields.ts';
import { bookForms, electionForm, notesSheet, quotaForm, scheduleForm, stationForm } from './forms.ts';
import { type DraftedQuota, readQuotas } from './quotas.ts';
import { readScheduleSheet } from './schedule.ts';
import { readStations, type Stations } from './stations.ts';

/** What a book comes to: definitions ready to convene, a quota a township, and the schedule where the book has one. */
export interface Drafts {
  readonly elections: readonly Definition[];
  readonly quotas: readonly DraftedQuota[];
  readonly schedule: Schedule | undefined;
}

/** `notes` stand in nobody's way; `findings` do, each at its cell, and then nothing of the book is taken. */
export type BookRead =
  | { readonly ok: true; readonly drafts: Drafts; readonly notes: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A book may be wrong in every cell; nobody reads more than this many, and the rest is counted. */
const mostFindings = 100;

/** Reads the sheets of a book (选举, 计票站, 名额, 进度) into drafts, all of them or none. */
export function readBook(sheets: readonly Sheet[], setting: Setting): BookRead {
  const wrongSheets = checkSheets(sheets);
  if (wrongSheets.length > 0) return refused(wrongSheets);
  const remarks: Remarks = { findings: [], widened: [] };
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const rows = readElections(byName.get(electionForm.name)!, remarks);
  const stations = readStations(byName.get(stationForm.name)!, rows, remarks);
  const elections = readDrafts(rows, stations, setting, remarks);
  const quotaSheet = byName.get(quotaForm.name);
  const quotas = quotaSheet === undefined ? [] : readQuotas(quotaSheet, remarks);
  const scheduleSheet = byName.get(scheduleForm.name);
  const schedule = scheduleSheet === undefined ? undefined : readScheduleSheet(scheduleSheet, remarks);
  if (rows.complete && rows.byId.size === 0) remarks.findings.push(finding('book-empty', electionForm.name));
  if (schedule !== undefined) remarks.findings.push(...checkOutside(schedule, rows, quotas));
  if (remarks.findings.length > 0) return refused(remarks.findings);
  const late = schedule === undefined ? [] : checkDates(schedule, rows);
  const notes = [...late, ...tellUnits(elections, rows), ...tellWidened(remarks)];
  return { ok: true, drafts: { elections, quotas, schedule }, notes };
}

function readDrafts(rows: Elections, stations: Stations, setting: Setting, remarks: Remarks) {
  const units = unitsOf(rows);
  return [...rows.byId].flatMap(([id, election]) => {
    const own = stations.byElection.get(id) ?? [];
    // Where a row of the other sheet could not be read, the station may be that row's.
    if (own.length === 0 && !stations.complete) return [];
    const drafted = draftElection(id, election, own, units.get(id) ?? [], setting, remarks);
    return drafted === undefined ? [] : [drafted];
  });
}

/** By congress, the contests for delegates in the rows that name it as theirs (上级选举). */
function unitsOf({ byId }: Elections): ReadonlyMap<string, Units> {
  const units = new Map<string, Units>();
  for (const [election, { shared, parts }] of byId) {
    for (const { id: contest, body, seats: delegates } of parts) {
      if (shared.parent === undefined || body !== 'delegates') continue;
      const unit = { election, contest, delegates };
      const listed = units.get(shared.parent);
      if (listed === undefined) units.set(shared.parent, [unit]);
      else listed.push(unit);
    }
  }
  return units;
}

function checkSheets(sheets: readonly Sheet[]): readonly Finding[] {
  const names = bookForms.map(({ name }) => name);
  const known = [...names, notesSheet].join('、');
  const unknown = sheets.filter(({ name }) => !names.includes(name) && name !== notesSheet);
  const missing = [electionForm, stationForm].filter(
    ({ name }) => !sheets.some((sheet) => sheet.name === name),
  );
  const repeated = sheets.filter((sheet, i) => sheets.slice(0, i).some(({ name }) => name === sheet.name));
  return [
    ...repeated.map(({ name }) => finding('book-sheet-repeated', name, { sheet: name })),
    ...unknown.map(({ name }) => finding('book-sheet-unknown', name, { sheet: name, known })),
    ...missing.map(({ name }) => finding('book-sheet-missing', name, { sheet: name })),
  ];
}

/** A book is one jurisdiction's, the one its schedule is for. */
function checkOutside(
  schedule: Schedule,
  rows: Elections,
  quotas: readonly DraftedQuota[],
): readonly Finding[] {
  const places = [
    ...[...rows.byId.values()].map(({ fields: [first], shared }) => ({
      jurisdiction: shared.jurisdiction,
      at: first.at('jurisdiction'),
    })),
    ...quotas,
  ];
  return places.flatMap(({ jurisdiction, at }) =>
    jurisdiction === undefined || covers(schedule.jurisdiction, jurisdiction)
      ? []
      : [finding('book-outside', at, { jurisdiction, schedule: schedule.jurisdiction })],
  );
}

function checkDates(schedule: Schedule, rows: Elections): readonly Finding[] {
  const vote = schedule.steps.find(({ step }) => step === 'vote');
  if (vote === undefined) return [];
  return [...rows.byId.values()].flatMap(({ fields: [first], shared }) => {
    const date = shared.date!;
    return date > vote.due ? [finding('book-date-after-due', first.at('date'), { date, due: vote.due })] : [];
  });
}

/** A congress is put together from what the book holds, so whoever made the book checks that it holds all. */
function tellUnits(elections: readonly Definition[], { byId }: Elections): readonly Finding[] {
  return elections.flatMap(({ id, units = [] }) => {
    if (units.length === 0) return [];
    const delegates = units.reduce((sum, unit) => sum + unit.delegates, 0);
    const at = byId.get(id)!.fields[0].at('election');
    return [finding('book-units', at, { election: id, units: units.length, delegates })];
  });
}

function tellWidened({ widened }: Remarks): readonly Finding[] {
  const cells = new Set(widened);
  return cells.size === 0 ? [] : [finding('book-digits', widened[0]!, { cells: cells.size })];
}

function refused(findings: readonly Finding[]): BookRead {
  const more = findings.length - mostFindings;
  if (more <= 0) return { ok: false, findings };
  return { ok: false, findings: [...findings.slice(0, mostFindings), finding('book-more', '', { more })] };
}
