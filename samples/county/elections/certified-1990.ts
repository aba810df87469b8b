import { readFileSync } from 'node:fs';
import type { Ballot, Candidate } from '../../../core/count/input.ts';
import type { Makeup } from '../../../core/report/summary/makeup.ts';
import type { Hall } from '../../hall/hall.ts';
import {
  approve,
  type Box,
  certify,
  collect,
  convene,
  declare,
  issue,
  key,
  openMeeting,
  sealBallots,
  takeAttendance,
} from '../../hall/steps.ts';
import { congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const stations = ['box-1', 'box-2', 'box-3'] as const;
const offices = {
  committee: '乡镇党委委员',
  commission: '乡镇纪委委员',
  delegates: '出席县党代会代表',
} as const;
const contests = ['committee', 'commission', 'delegates'] as const;

/** The very papers of the count files to try: `samples/count/township`. */
interface Paper {
  readonly contest: { readonly title: string; readonly seats: number; readonly candidates: Candidate[] };
  readonly attendance: { readonly electors: number; readonly present: number };
  readonly stations: readonly {
    readonly id: string;
    readonly printed: number;
    readonly issued: number;
    readonly ballots: readonly Ballot[];
  }[];
}

function paperOf(contest: string): Paper {
  const file = new URL(`../../count/township/${contest}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Paper;
}

const papers = {
  committee: paperOf('committee'),
  commission: paperOf('commission'),
  delegates: paperOf('delegates'),
};

function boxesOf(paper: Paper): readonly Box[] {
  return paper.stations.map(({ id, printed, issued, ballots }) => ({
    station: id,
    printed,
    issued,
    piles: [{ batch: '01', ballots }],
  }));
}

/** Who was elected, as counts: the county tells them beside each result. */
const makeup: Readonly<Record<(typeof contests)[number], Makeup>> = {
  committee: {
    reElected: 4,
    oneShoulder: 1,
    crossPosts: 3,
    women: 2,
    villageOfficials: 0,
    ages: { to35: 2, to45: 3, to59: 2, from60: 0 },
    education: { university: 5, college: 2, upperSecondary: 0, lowerSecondary: 0 },
  },
  commission: {
    reElected: 1,
    women: 1,
    ages: { to35: 1, to45: 1, to59: 1, from60: 0 },
    education: { university: 2, college: 1, upperSecondary: 0, lowerSecondary: 0 },
  },
  delegates: {
    women: 3,
    ages: { to35: 2, to45: 3, to59: 2, from60: 1 },
    education: { university: 2, college: 2, upperSecondary: 3, lowerSecondary: 1 },
  },
};

/** As boxes were keyed first: in the delegates' second box one ballot of the second kind was taken for the first. */
function keyedFirst(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box) => {
    const [pile] = box.piles;
    if (box.station !== 'box-2') return box;
    const [first, second, ...rest] = pile!.ballots! as { marks: string; count: number }[];
    const ballots = [
      { ...first!, count: first!.count + 1 },
      { ...second!, count: second!.count - 1 },
      ...rest,
    ];
    return { ...box, piles: [{ batch: '01', ballots }] };
  });
}

/**
 * A congress as real methods have it: nine names for seven seats of the committee, four for three of the discipline
 * commission, ten for eight delegates; three papers, one meeting, one count. Certified under the rules of 1990; a pile
 * of the delegates' papers turned out to be keyed wrong afterwards, and the county certified the corrected count.
 */
export const certified1990: Story = {
  definition: (service) =>
    congress('101', service, {
      rules: '1990',
      date: '2026-10-20',
      stations,
      contests: contests.map((id) => ({
        id,
        title: papers[id].contest.title,
        office: offices[id],
        kind: 'formal',
        method: 'differential',
        seats: papers[id].contest.seats,
        candidates: papers[id].contest.candidates,
      })),
    }),
  crew: crewAt('101', stations),
  async tell(hall) {
    hall.on('2026-09-28');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 100);
    hall.on('2026-10-20');
    await openMeeting(hall);
    // Three papers go out together, come back together, and are counted one after the other.
    for (const contest of contests)
      await takeAttendance(hall, contest, {
        ...papers[contest].attendance,
        absent: { illness: 4, leave: 5 },
      });
    for (const contest of contests) await issue(hall, contest, boxesOf(papers[contest]));
    for (const contest of contests) await collect(hall, contest, boxesOf(papers[contest]));
    for (const contest of contests) {
      const boxes = boxesOf(papers[contest]);
      await key(hall, contest, contest === 'delegates' ? keyedFirst(boxes) : boxes);
      await declare(hall, contest);
    }
    const reason = '第一、第二票箱各种票的张数恰好相同；监票人已对照原票核对，两箱均无误。';
    const bundles = { code: 'bundle-repeated', at: '/batches/box-1/01' };
    await hall.act(
      'finding-explained',
      { contest: 'commission', round: 1, ...bundles, reason },
      hall.crew.chief,
    );
    hall.on('2026-10-22');
    for (const [index, contest] of contests.entries())
      await certify(hall, contest, bySuperior, index + 2, makeup[contest]);
    await hall.act(
      'members-recorded',
      { contest: 'committee', replyNo: `${bySuperior.prefix}5号` },
      countyOffice,
    );
    await correctDelegates(hall);
    await sealBallots(hall, contests, { prefix: '青封', place: '镇档案室' });
  },
};

/** An error found after the meeting changes no winner: the county reopens the count, and the corrected one supersedes (W-21). */
async function correctDelegates(hall: Hall): Promise<void> {
  hall.on('2026-10-27');
  const contest = 'delegates';
  const boxes = boxesOf(papers.delegates);
  const right = boxes[1]!.piles[0]!;
  const wrong = keyedFirst(boxes)[1]!.piles[0]!;
  const reopened = {
    contest,
    round: 1,
    case: 'c',
    reason: '会后核对封存选票，第二票箱有一张票录入有误，不影响当选人。',
  };
  await hall.act('count-reopened', reopened, countyOffice);
  await hall.withdraw(contest, { station: 'box-2', ...wrong }, '一张选票录入有误，按原票重新录入。');
  await hall.bundle(contest, { station: 'box-2', ...right, batch: '02', replaces: '01' });
  await declare(hall, contest);
  await certify(hall, contest, bySuperior, 6, makeup[contest]);
}
