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
import { bySuperior, city, countyOffice, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';

const boxes: readonly Box[] = [
  {
    station: 's1',
    printed: 50,
    issued: 44,
    piles: [{ batch: '01', ballots: [papers(21, 'ooooox'), papers(15, 'oooxoo'), papers(8, 'ooxooo')] }],
  },
  {
    station: 's2',
    printed: 50,
    issued: 43,
    piles: [{ batch: '01', ballots: [papers(23, 'ooooox'), papers(13, 'oooxoo'), papers(7, 'xooooo')] }],
  },
];

/** Three probationary members had voted: the county proposed that the election be void, the committee above confirmed it (art 11). */
export const annulled: Story = {
  definition: (service) =>
    congress('102', service, {
      rules: '2020',
      date: '2026-10-15',
      contests: [committee(5, '阿里木·买买提、上官文静、卢月、晏和、丁永年、钱玉兰')],
    }),
  crew: crewAt('102'),
  async tell(hall) {
    hall.on('2026-09-25');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 100);
    hall.on('2026-10-15');
    await openMeeting(hall);
    await vote(hall, contest, { electors: 100, present: 87, absent: { illness: 6, affairs: 7 } }, boxes);
    await declare(hall, contest);
    hall.on('2026-10-18');
    const incident = { number: 'yc-2026-003', channel: 'county-hotline', kind: 'weightyMatter' };
    await hall.act('incident-recorded', incident, countyOffice);
    await hall.act('incident-closed', { number: 'yc-2026-003', outcome: 'proven' }, countyOffice);
    const reason = '经查，三名预备党员参加了投票，违反党章关于选举权的规定。';
    await hall.act(
      'annulment-proposed',
      (seen) => ({ contest, resultDigest: resultOf(seen, contest), reason }),
      countyOffice,
    );
    hall.on('2026-10-24');
    await hall.act('annulment-confirmed', { contest, reference: '上级批〔2026〕1号' }, city);
  },
};
