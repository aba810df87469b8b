import { boxesOf } from '../../../../core/polls/boxes.ts';
import { graded } from '../../../hall/grades.ts';
import type { Hall } from '../../../hall/hall.ts';
import {
  approveSlate,
  type Box,
  certify,
  confirmElectors,
  convene,
  declare,
  openMeeting,
  papers,
  sealBallots,
  submitSlate,
  vote,
} from '../../../hall/steps.ts';
import { delegates } from '../../branch.ts';
import { recordConditions } from '../../conditions.ts';
import { committee, congress } from '../../congress.ts';
import { bySuperior, countyOffice, crewAt, guides } from '../../people.ts';
import { codeOf } from '../../places.ts';
import { setSchedule } from '../../schedule.ts';
import { soundFacts } from '../../sound-facts.ts';
import type { Story } from '../../story.ts';

const stations = ['s1'] as const;
const [upper, office] = ['b01', 'b02'].map((unit) => `${codeOf('113')}-${unit}-2026-delegates`) as [
  string,
  string,
];
const seated = { upper: 18, office: 14 } as const;
const electors = seated.upper + seated.office;
const proof = { who: '桑问渠', series: '金党办〔2026〕' };

/** All members under the township: women and others are among the delegates as they are among them. */
const members = { total: 1240, women: 380, minority: 150, twoNew: 90 };

const aspects = boxesOf('atmosphere', [
  { id: 'discipline', name: '换届纪律' },
  { id: 'procedure', name: '选举程序' },
  { id: 'choice', name: '选人用人' },
]);

/** The organiser of the congress puts a review of credentials on record, over the results certified by then. */
async function review(hall: Hall, units: readonly Reviewed[], more: object = {}): Promise<void> {
  const fields = async () => ({
    ...more,
    units: await Promise.all(
      units.map(async (unit) => {
        const { contests } = await hall.lookAt(unit.again ?? unit.election);
        return { ...unit, resultDigest: contests[0]!.resultDigest };
      }),
    ),
  });
  await hall.act('credentials-reviewed', fields, hall.crew.organiser);
}

interface Reviewed {
  readonly election: string;
  readonly again?: string;
  readonly outcome: 'passed' | 'vote-again' | 'replace';
  readonly seated: number;
}

/**
 * A congress whose electors are the delegates of its branches: every start condition is met, and the first review of
 * credentials finds one delegate unqualified and one branch's procedure bad.
 */
export const reviewedCongress: Story = {
  definition: (service) =>
    congress('113', service, {
      rules: { base: '2020', overlays: ['jinyun-2011'] },
      date: '2026-11-18',
      stations,
      contests: [
        committee(7, '宫秋月、满都拉、仇远帆、敖小山、司空青、樊·巴图、阙如山、㛃云、屈冬梅'),
        {
          id: 'atmosphere',
          title: '换届风气民主测评',
          office: '换届风气',
          kind: 'atmosphere',
          method: 'differential',
          seats: 3,
          order: 'slate',
          candidates: [...aspects],
        },
      ],
      units: [
        { election: upper, contest: delegates, delegates: seated.upper },
        { election: office, contest: delegates, delegates: seated.office },
      ],
      awareness: { atLeast: [9, 10] },
    }),
  crew: crewAt('113', stations),
  async tell(hall) {
    hall.on('2026-10-05');
    await convene(hall);
    await setSchedule(hall);
    await recordConditions(hall, 'launch', { ...proof, date: '2026-10-04' });
    hall.on('2026-11-03');
    await review(hall, [
      { election: upper, outcome: 'replace', seated: seated.upper - 1 },
      { election: office, outcome: 'vote-again', seated: 0 },
    ]);
  },
};

const boxesIn = (ballots: Box['piles'][number]['ballots'] & {}): readonly Box[] => [
  { station: 's1', printed: 34, issued: 30, piles: [{ batch: '01', ballots }] },
];

/** The replaced delegate and the branch that voted again have passed: all 32 are seated, elect, and judge how it was done. */
export const linkedCongress: Story = {
  ...reviewedCongress,
  async tell(hall) {
    await reviewedCongress.tell(hall);
    hall.on('2026-11-10');
    const passed = [
      { election: upper, outcome: 'passed', seated: seated.upper },
      { election: office, again: `${office}-2`, outcome: 'passed', seated: seated.office },
    ] as const;
    await review(hall, passed, { figures: { members } });
    const approval = { requestNo: '金党发〔2026〕21号', replyNo: '云川组批〔2026〕62号', date: '2026-11-18' };
    await hall.act('meeting-approved', { ...approval, attends: guides['113'] }, countyOffice);
    await recordConditions(hall, 'slate', { ...proof, date: '2026-11-09' });
    const { candidates } = hall.definition.contests[0]!;
    const formal = { contest: 'committee', stage: 'formal', candidates, on: '2026-11-09' } as const;
    await submitSlate(hall, formal, soundFacts(candidates));
    for (const contest of ['committee', 'atmosphere']) {
      await confirmElectors(hall, bySuperior, contest, electors);
      await approveSlate(hall, bySuperior, contest);
    }
    await recordConditions(hall, 'vote', { ...proof, date: '2026-11-17' });
    hall.on('2026-11-18');
    await openMeeting(hall);
    const heads = { electors, present: 30, absent: { illness: 2 } };
    const marked = boxesIn([papers(17, 'oooooooxx'), papers(9, 'ooooooxox'), papers(4, 'ooooox-oo')]);
    await vote(hall, 'committee', heads, marked);
    await declare(hall, 'committee');
    const judged = boxesIn([papers(21, graded('111')), papers(7, graded('212')), papers(2, graded('34-'))]);
    await vote(hall, 'atmosphere', heads, judged);
    await declare(hall, 'atmosphere');
    hall.on('2026-11-20');
    await certify(hall, 'committee', bySuperior, 63, {
      reElected: 4,
      oneShoulder: 1,
      crossPosts: 2,
      women: 2,
      villageOfficials: 0,
      ages: { to35: 1, to45: 3, to59: 3, from60: 0 },
      education: { university: 5, college: 2, upperSecondary: 0, lowerSecondary: 0 },
    });
    await certify(hall, 'atmosphere', bySuperior, 64);
    await sealBallots(hall, ['committee', 'atmosphere'], { prefix: '金封', place: '镇档案室' });
  },
};
