import {
  approve,
  type Box,
  collect,
  convene,
  issue,
  openMeeting,
  papers,
  signCount,
  takeAttendance,
  vote,
} from '../../hall/steps.ts';
import { commission, committee, congress } from '../congress.ts';
import { bySuperior, crewAt, twoStations } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const heads = { electors: 110, present: 96, absent: { affairs: 8, illness: 6 } };

const commissionBoxes: readonly Box[] = [
  {
    station: 's1',
    printed: 52,
    issued: 49,
    piles: [{ batch: '01', ballots: [papers(24, 'ooox'), papers(15, 'ooxo'), papers(9, 'oxoo'), 'oo-?'] }],
  },
  {
    station: 's2',
    printed: 50,
    issued: 47,
    piles: [{ batch: '01', ballots: [papers(22, 'ooox'), papers(16, 'ooxo'), papers(8, 'xooo'), '----'] }],
  },
];

/** As the first station keyed its second pile, and as it should have been. */
const wrong = { batch: '02', ballots: [papers(14, 'oooooooxx'), papers(10, 'ooooooxox')] };
const right = { batch: '03', replaces: '02', ballots: [papers(13, 'oooooooxx'), papers(11, 'ooooooxox')] };

const committeeBoxes: readonly Box[] = [
  {
    station: 's1',
    printed: 52,
    issued: 49,
    piles: [
      { batch: '01', ballots: [papers(15, 'oooooooxx'), papers(8, 'ooooooxox'), papers(2, 'oooooxxo-')] },
      wrong,
    ],
  },
  {
    station: 's2',
    printed: 50,
    issued: 47,
    piles: [
      { batch: '01', ballots: [papers(16, 'oooooooxx'), papers(7, 'ooooooxox'), { void: 'illegible' }] },
      { batch: '02', ballots: [papers(12, 'oooooooxx'), papers(11, 'ooooooxox')] },
    ],
  },
];

/** The second station's piles of the committee's papers are still to come; the commission's count is signed already. */
export const counting: Story = {
  definition: (service) =>
    congress('105', service, {
      rules: '2020',
      date: '2026-11-23',
      contests: [
        committee(7, '司马云开、扎西顿珠、卫雨荷、向稻香、曲兰芝、焦禾苗、党书田、毛双喜、祁长庚'),
        commission('仲丽、曹听雨、华双喜、庄永年'),
      ],
    }),
  crew: crewAt('105', twoStations, 'ES256'),
  async tell(hall) {
    hall.on('2026-11-03');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 110);
    hall.on('2026-11-23');
    await openMeeting(hall);
    await vote(hall, 'commission', heads, commissionBoxes);
    await signCount(hall, 'commission');
    await takeAttendance(hall, 'committee', heads);
    await issue(hall, 'committee', committeeBoxes);
    await collect(hall, 'committee', committeeBoxes);
    const [first] = committeeBoxes;
    for (const pile of first!.piles) await hall.bundle('committee', { station: 's1', ...pile });
    await hall.withdraw('committee', { station: 's1', ...wrong }, '复核时发现一张选票录入有误。');
    await hall.bundle('committee', { station: 's1', ...right });
  },
};
