import type { Schedule } from '../../core/schedule/schedule.ts';
import type { Hall } from '../hall/hall.ts';
import { countyOffice } from './people.ts';
import { county } from './places.ts';

/** When each step is due in the county: the Party's elections first, the People's Congress after. */
const schedule: Schedule = {
  format: 'scrutineer/schedule@1',
  jurisdiction: county.code,
  steps: [
    { step: 'launch', due: '2026-11-15' },
    { step: 'names', due: '2026-11-30' },
    { step: 'slate', due: '2026-12-05' },
    { step: 'request', due: '2026-12-05' },
    { step: 'vote', due: '2026-12-20' },
    { step: 'certification', due: '2026-12-31' },
    { step: 'peoplesCongress', due: '2027-01-20' },
    { step: 'archive', due: '2027-02-28' },
  ],
};

/** The county sets its schedule for one township's election. */
export async function setSchedule(hall: Hall): Promise<void> {
  await hall.act('schedule-set', { schedule }, countyOffice);
}
