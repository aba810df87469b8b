import {
  approve,
  type Box,
  convene,
  declare,
  openMeeting,
  papers,
  resultOf,
  vote,
} from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';
const ballots = [
  papers(19, 'oooooooxx'),
  papers(16, 'ooooooxox'),
  papers(9, 'oooooxxoo'),
  papers(1, 'ooooo----'),
];

const boxes: readonly Box[] = [
  { station: 's1', printed: 50, issued: 45, piles: [{ batch: '01', ballots }] },
  { station: 's2', printed: 50, issued: 45, piles: [{ batch: '01', ballots }] },
];

/** Both stations' bundles are the same to the ballot: the county suspects one pile keyed twice and sends the result back. */
export const sentBack: Story = {
  definition: (service) =>
    congress('108', service, {
      rules: '1990',
      date: '2026-11-18',
      contests: [committee(7, '皇甫子安、周䶮、熊令仪、缪天明、万莉、邵得胜、褚双喜、宁磊、芦小满')],
    }),
  crew: crewAt('108'),
  async tell(hall) {
    hall.on('2026-10-28');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 104);
    hall.on('2026-11-18');
    await openMeeting(hall);
    await vote(hall, contest, { electors: 104, present: 90, absent: { affairs: 8, illness: 6 } }, boxes);
    await declare(hall, contest);
    hall.on('2026-11-20');
    const reason = '第一、第二票箱录入内容完全相同，请核对第二票箱原票，确认是否同一包票录入两次。';
    await hall.act(
      'result-returned',
      (seen) => ({ contest, resultDigest: resultOf(seen, contest), reason }),
      countyOffice,
    );
  },
};
