import type { Exempt } from '../../../core/count/input.ts';
import { approve, convene, issue, openMeeting, takeAttendance } from '../../hall/steps.ts';
import { commission, committee, congress } from '../congress.ts';
import { bySuperior, crewAt, supervision } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const exempt: readonly Exempt[] = [
  {
    kind: 'cannot-express-will',
    count: 4,
    superiorConsent: true,
    meetingApproval: true,
    approval: '云川组批〔2026〕11号',
  },
  {
    kind: 'abroad-self-funded',
    count: 2,
    superiorConsent: true,
    meetingApproval: true,
    approval: '云川组批〔2026〕11号',
  },
];

const boxes = [
  { station: 's1', printed: 55, issued: 50, piles: [] },
  { station: 's2', printed: 50, issued: 46, piles: [] },
];

/** An assembly of members: 118 electors, 6 not counted as due, 96 present; the ballots are in their hands. */
export const voting: Story = {
  definition: (service) =>
    congress('104', service, {
      rules: '1990',
      meeting: 'memberAssembly',
      date: '2026-11-23',
      contests: [
        committee(5, '诸葛明远、陈㛃、桑寒露、申云帆、石头、贺娜'),
        commission('鲍满仓、颜双喜、热娜·玉素甫、牛长庚'),
      ],
    }),
  crew: crewAt('104'),
  async tell(hall) {
    hall.on('2026-11-05');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 118, exempt);
    hall.on('2026-11-23');
    const what = '到会督导，选举程序合规。';
    await hall.act('supervision-recorded', { kind: 'on-site', what }, supervision);
    await openMeeting(hall);
    const passed = { what: '通过不计入应到会党员名单。', for: 96, against: 0, abstain: 0 };
    await hall.act('meeting-resolved', passed, hall.crew.chair);
    for (const contest of ['committee', 'commission']) {
      const absent = { affairs: 9, illness: 3, leave: 4 };
      await takeAttendance(hall, contest, { electors: 118, present: 96, exempt, absent });
      await issue(hall, contest, boxes);
    }
  },
};
