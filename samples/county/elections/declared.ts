import { approve, type Box, convene, declare, openMeeting, papers, vote } from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';

const boxes: readonly Box[] = [
  {
    station: 's1',
    printed: 50,
    issued: 44,
    piles: [
      {
        batch: '01',
        ballots: [
          papers(24, 'oooooooxx'),
          papers(12, 'ooooooxox'),
          papers(8, 'ooooox-oo'),
          { void: 'identifying-mark' },
        ],
      },
    ],
  },
  {
    station: 's2',
    printed: 50,
    issued: 46,
    piles: [
      {
        batch: '01',
        ballots: [
          papers(26, 'oooooooxx'),
          papers(10, 'ooooooxox'),
          papers(7, 'oooooxxo?'),
          papers(2, '---------'),
        ],
      },
    ],
  },
];

/** Declared in the hall, its slip scanned, the one odd number explained: the county has only to certify. */
export const declared: Story = {
  definition: (service) =>
    congress('112', service, {
      rules: '2020',
      date: '2026-11-20',
      contests: [committee(7, '央金拉姆、公孙冬青、李𬀩、阳春来、蒋援朝、牟石头、霍梦溪、杜红梅、尤楠')],
    }),
  crew: crewAt('112'),
  async tell(hall) {
    hall.on('2026-10-30');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 103);
    hall.on('2026-11-20');
    await openMeeting(hall);
    await vote(hall, contest, { electors: 103, present: 90, absent: { affairs: 7, illness: 6 } }, boxes);
    await declare(hall, contest);
    const excess = { code: 'station-excess-returned', at: '/stations/0' };
    const reason = '一名代表在第二票箱领票、误投入第一票箱，发出与收回总数相符。';
    await hall.act('finding-explained', { contest, round: 1, ...excess, reason }, hall.crew.chief);
    await hall.attachScan(contest);
  },
};
