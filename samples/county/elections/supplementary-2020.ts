import {
  approve,
  type Box,
  certify,
  convene,
  declare,
  openMeeting,
  papers,
  sealBallots,
  vote,
} from '../../hall/steps.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const contest = 'committee';
const writtenIn = '买买提·艾力';

/** One name in three spellings: a full stop for the interpunct is the same name, one without is for two scrutineers to say. */
const first: readonly Box[] = [
  {
    station: 's1',
    printed: 52,
    issued: 48,
    piles: [
      {
        batch: '01',
        ballots: [papers(24, 'oooooooxx'), papers(15, 'ooooooxxx', writtenIn), papers(9, 'ooooooxox')],
      },
    ],
  },
  {
    station: 's2',
    printed: 50,
    issued: 47,
    piles: [
      {
        batch: '01',
        ballots: [
          papers(23, 'oooooooxx'),
          papers(13, 'ooooooxxx', '买买提.艾力'),
          papers(2, 'ooooooxxx', '买买提艾力'),
          papers(3, 'ooooooxox'),
          papers(6, 'oooooox-o'),
        ],
      },
    ],
  },
];

/** A report looked into and found to be nothing: it has no effect. */
const report = {
  number: 'yc-2026-005',
  channel: '12380-web',
  kind: 'recordForgery',
  about: 'c1',
  deadline: '2026-11-20',
} as const;

const second: readonly Box[] = [
  {
    station: 's1',
    printed: 50,
    issued: 47,
    piles: [{ batch: '01', ballots: [papers(17, 'ox'), papers(30, 'xo')] }],
  },
  {
    station: 's2',
    printed: 50,
    issued: 46,
    piles: [{ batch: '01', ballots: [papers(13, 'ox'), papers(33, 'xo')] }],
  },
];

/**
 * Six of seven elected; the supplementary election between the one with 47 votes and a person written in by 30 filled
 * the last seat. A report about somebody elected was closed as unfounded. Certified under the rules of 2020.
 */
export const supplementary2020: Story = {
  definition: (service) =>
    congress('109', service, {
      rules: '2020',
      date: '2026-11-10',
      contests: [committee(7, '项嘉树、刁寒露、田双喜、祁倩、鲍桐、邝志远、包水生、聂建新、闵禾苗')],
    }),
  crew: crewAt('109'),
  async tell(hall) {
    const { chief, scrutineers } = hall.crew;
    hall.on('2026-10-21');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 105);
    hall.on('2026-11-10');
    await openMeeting(hall);
    await vote(hall, contest, { electors: 105, present: 95, absent: { affairs: 6, illness: 4 } }, first);
    for (const from of [writtenIn, '买买提艾力']) {
      const reason = '经核对，系本镇农技站党员买买提·艾力，具有被选举权，未担任计票工作。';
      const resolved = { contest, round: 1, from, to: { person: writtenIn }, reason };
      await hall.act('write-in-resolved', resolved, scrutineers[0], chief);
    }
    await declare(hall, contest);
    const left = hall.definition.contests[0]!.candidates.find((each) => each.id === 'c7')!;
    const candidates = [left, { id: 'w1', name: writtenIn, note: '镇农技站', was: `write-in:${writtenIn}` }];
    await hall.openRound(contest, { kind: 'supplementary', candidates, seats: 1 });
    await vote(hall, contest, { electors: 105, present: 93, absent: { affairs: 8, illness: 4 } }, second);
    await declare(hall, contest);
    await hall.attachScan(contest);
    hall.on('2026-11-13');
    await hall.act('incident-recorded', report, countyOffice);
    const closed = { number: report.number, outcome: 'unfounded', handler: '路知秋', head: '柯守田' };
    await hall.act('incident-closed', closed, countyOffice);
    await certify(hall, contest, bySuperior, 2, {
      reElected: 3,
      oneShoulder: 1,
      crossPosts: 2,
      women: 2,
      villageOfficials: 1,
      ages: { to35: 3, to45: 3, to59: 1, from60: 0 },
      education: { university: 4, college: 3, upperSecondary: 0, lowerSecondary: 0 },
    });
    await hall.act('members-recorded', { contest, replyNo: `${bySuperior.prefix}3号` }, countyOffice);
    await sealBallots(hall, [contest], { prefix: '黄封', place: '镇档案室' });
  },
};
