import { readShape } from '../json/shape.ts';
import { checkSchedule } from '../schedule/check.ts';
import { type Schedule, scheduleSchema } from '../schedule/schedule.ts';
import type { Sheet } from './cell.ts';
import { stepsByName } from './choices.ts';
import { type Fields, fieldsOf, type Remarks } from './fields.ts';
import { scheduleForm } from './forms.ts';
import { placed } from './placed.ts';
import { compareShared, readShared } from './shared.ts';
import { readTable } from './table.ts';

type ScheduleFields = Fields<keyof typeof scheduleForm.columns>;

/** A book has one schedule, so its rows share the jurisdiction. */
const reads = { jurisdiction: (fields: ScheduleFields) => fields.code('jurisdiction') } as const;

/** The sheet 进度 as the one schedule of the book; undefined where it has no rows, or something is in the way. */
export function readScheduleSheet(sheet: Sheet, remarks: Remarks): Schedule | undefined {
  const { findings } = remarks;
  const before = findings.length;
  const table = readTable(scheduleForm, sheet);
  findings.push(...table.findings);
  const rows = table.rows.map((row) => fieldsOf(scheduleForm, row, remarks));
  const [first] = rows;
  if (first === undefined) return undefined;
  const shared = readShared(reads, first);
  const steps = rows.map((fields) => {
    const title = fields.text('title');
    return {
      step: fields.choice('step', stepsByName),
      due: fields.date('due'),
      ...(title === undefined ? {} : { title }),
    };
  });
  for (const fields of rows.slice(1))
    compareShared(scheduleForm, reads, fields, { fields: first, shared }, remarks);
  if (findings.length > before) return undefined;
  const shaped = readShape(scheduleSchema, {
    format: 'scrutineer/schedule@1',
    jurisdiction: shared.jurisdiction,
    steps,
  });
  const found = shaped.ok ? checkSchedule(shaped.value) : shaped.findings;
  findings.push(...placed(found, (at) => cellOf(at, rows)));
  return shaped.ok && found.length === 0 ? shaped.value : undefined;
}

function cellOf(at: string, rows: readonly ScheduleFields[]): string {
  const [, field, index = '', part] = at.split('/');
  if (field !== 'steps') return rows[0]!.at('jurisdiction');
  // Too many steps are told where the first of them stands.
  return rows[Number(index)]!.at(part === 'due' ? 'due' : part === 'title' ? 'title' : 'step');
}
