import * as z from 'zod/mini';
import { finding } from '../../findings/finding.ts';
import { checkSchedule } from '../../schedule/check.ts';
import { scheduleSchema } from '../../schedule/schedule.ts';
import { covers } from '../jurisdiction.ts';
import { row } from './row.ts';

const scheduleSet = row({
  sentence: { zh: '上级党委下达换届进度安排', en: 'The superior committee set the schedule' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: 'any',
  fields: z.strictObject({ schedule: scheduleSchema }),
  check: ({ state, act: { schedule } }) => [
    ...checkSchedule(schedule).map((found) => ({ ...found, at: `/schedule${found.at}` })),
    ...(covers(schedule.jurisdiction, state.definition.jurisdiction)
      ? []
      : [
          finding('schedule-elsewhere', '/schedule/jurisdiction', {
            jurisdiction: schedule.jurisdiction,
            election: state.definition.jurisdiction,
          }),
        ]),
  ],
  evolve: (state, { schedule }) => ({
    ...state,
    schedule: schedule.steps.map(({ step, due }) => ({ step, due })),
  }),
});

export const scheduling = { 'schedule-set': scheduleSet } as const;
