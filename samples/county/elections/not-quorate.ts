import { approve, convene, openMeeting, takeAttendance } from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const absent = { affairs: 11, illness: 6, leave: 3 };

/** Eighty of a hundred are exactly four fifths: not over them, as 1990 asks. More may come, and be counted again. */
export const notQuorate: Story = {
  definition: (service) =>
    congress('110', service, {
      rules: '1990',
      date: '2026-11-23',
      contests: [committee(5, '乌云塔娜、葛勇、柏望舒、左艳、孔楠、段琴')],
    }),
  crew: crewAt('110'),
  async tell(hall) {
    hall.on('2026-11-02');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 100);
    hall.on('2026-11-23');
    await openMeeting(hall);
    await takeAttendance(hall, 'committee', { electors: 100, present: 80, absent });
  },
};
