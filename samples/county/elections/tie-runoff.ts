import {
  approve,
  type Box,
  convene,
  declare,
  openMeeting,
  papers,
  takeAttendance,
  vote,
} from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';
const heads = { electors: 92, present: 80, absent: { affairs: 7, illness: 5 } };

const boxes: readonly Box[] = [
  {
    station: 's1',
    printed: 45,
    issued: 41,
    piles: [
      { batch: '01', ballots: [papers(16, 'oooooooxx'), papers(15, 'ooooooxox'), papers(10, 'oooooxoox')] },
    ],
  },
  {
    station: 's2',
    printed: 42,
    issued: 39,
    piles: [
      { batch: '01', ballots: [papers(14, 'oooooooxx'), papers(15, 'ooooooxox'), papers(10, 'oooooxoox')] },
    ],
  },
];

/** Six are elected; the seventh and the eighth have 50 votes each, and the run-off for the last seat is about to be voted. */
export const tieRunoff: Story = {
  definition: (service) =>
    congress('106', service, {
      rules: '2020',
      date: '2026-11-22',
      contests: [
        committee(7, '古丽娜尔·吐尔逊、令狐小山、简立秋、臧山杏、庞秋水、寇善水、应文静、缪双喜、左子安'),
      ],
    }),
  crew: crewAt('106'),
  async tell(hall) {
    hall.on('2026-11-02');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 92);
    hall.on('2026-11-22');
    await openMeeting(hall);
    await vote(hall, contest, heads, boxes);
    await declare(hall, contest);
    const { candidates } = hall.definition.contests[0]!;
    const tied = candidates.filter((each) => each.id === 'c7' || each.id === 'c8');
    await hall.openRound(contest, { kind: 'tie-runoff', candidates: tied, seats: 1 });
    await takeAttendance(hall, contest, heads);
  },
};
