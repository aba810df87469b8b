import {
  approve,
  type Box,
  collect,
  convene,
  issue,
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
const heads = { electors: 99, present: 88, absent: { affairs: 6, illness: 5 } };

/** Nobody counts the papers of a void round: their piles are only numbers. */
const uncounted: readonly Box[] = [
  { station: 's1', printed: 50, issued: 45, piles: [{ batch: '01', ballots: [papers(46, 'oooooo')] }] },
  { station: 's2', printed: 48, issued: 43, piles: [{ batch: '01', ballots: [papers(43, 'oooooo')] }] },
];

const repeated: readonly Box[] = [
  {
    station: 's1',
    printed: 50,
    issued: 45,
    piles: [{ batch: '01', ballots: [papers(25, 'ooooox'), papers(12, 'oooxoo'), papers(8, 'ooooxo')] }],
  },
  {
    station: 's2',
    printed: 48,
    issued: 43,
    piles: [{ batch: '01', ballots: [papers(22, 'ooooox'), papers(13, 'oooxoo'), papers(8, 'ooxooo')] }],
  },
];

/** One ballot more came back than went out, so the round was void and repeated; all piles are in, the tally not yet released. */
export const voidRepeat: Story = {
  definition: (service) =>
    congress('111', service, {
      rules: '2020',
      date: '2026-11-23',
      contests: [committee(5, '尉迟望舒、岩温罕、夏军、桂银花、阮亮、鲁援朝')],
    }),
  crew: crewAt('111'),
  async tell(hall) {
    hall.on('2026-11-03');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 99);
    hall.on('2026-11-23');
    await openMeeting(hall);
    await takeAttendance(hall, contest, heads);
    await issue(hall, contest, uncounted);
    await collect(hall, contest, uncounted, 'void');
    const { candidates } = hall.definition.contests[0]!;
    await hall.openRound(contest, { kind: 'repeat', candidates, seats: 5 });
    await vote(hall, contest, heads, repeated);
  },
};
