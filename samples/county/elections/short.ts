import { approve, type Box, convene, declare, openMeeting, papers, vote } from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, crewAt, supervision } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';

const boxes: readonly Box[] = [
  {
    station: 's1',
    printed: 52,
    issued: 48,
    piles: [
      { batch: '01', ballots: [papers(24, 'oooooooxx'), papers(15, 'oooooox-x'), papers(9, 'ooooooxxo')] },
    ],
  },
  {
    station: 's2',
    printed: 50,
    issued: 47,
    piles: [
      { batch: '01', ballots: [papers(23, 'oooooooxx'), papers(14, 'ooooooxox'), papers(9, 'oooooox--')] },
    ],
  },
];

/** About somebody elected: whether the rest is settled or not, nothing is certified before the report is. */
const report = {
  number: 'yc-2026-011',
  channel: 'township-hotline',
  kind: 'interceding',
  about: 'c1',
  deadline: '2026-12-05',
} as const;

/** Six of seven have over half of the 95 present; the seventh has 47, one vote short of it; the chair has declared it, and a report is open. */
export const short: Story = {
  definition: (service) =>
    congress('107', service, {
      rules: '2020',
      date: '2026-11-21',
      contests: [committee(7, '吉克阿呷、其其格、吴海棠、邬扶摇、穆凯、项满仓、陶沛、朱云帆、查芳')],
    }),
  crew: crewAt('107'),
  async tell(hall) {
    hall.on('2026-11-01');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 106);
    hall.on('2026-11-21');
    await openMeeting(hall);
    await vote(hall, contest, { electors: 106, present: 95, absent: { leave: 11 } }, boxes);
    await declare(hall, contest);
    await hall.act('incident-recorded', report, supervision);
  },
};
