import { boxesOf } from '../../../core/polls/boxes.ts';
import { graded } from '../../hall/grades.ts';
import {
  approveSlate,
  type Box,
  certify,
  confirmElectors,
  convene,
  declare,
  openMeeting,
  papers,
  submitSlate,
  vote,
} from '../../hall/steps.ts';
import { recordConditions } from '../conditions.ts';
import { committee, congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt, guides } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import { slate } from '../slate.ts';
import { soundFacts } from '../sound-facts.ts';
import type { Story } from '../story.ts';

const stations = ['s1'] as const;
const electors = 96;
const heads = { electors, present: 90, absent: { affairs: 4, illness: 2 } };
const proof = { who: '易扶摇', series: '落党办〔2026〕' };

/** Four in office, then four new names for the two posts that fall vacant. */
const inOffice = slate('于春山、石·阿依、孔令远、鞠得水');
const recommended = slate('于春山、石·阿依、孔令远、鞠得水、宋小荷、芮怀山、时雨、滕远志');
const flagged = '孔令远';
const idOf = (name: string) => recommended.find((each) => each.name === name)!.id;

const box = (ballots: Box['piles'][number]['ballots'] & {}): readonly Box[] => [
  { station: 's1', printed: 92, issued: 90, piles: [{ batch: '01', ballots }] },
];

/** Marks of a recommendation: those named are chosen. */
function choosing(...names: readonly string[]): string {
  return recommended.map(({ name }) => (names.includes(name) ? 'o' : '-')).join('');
}

/** Grades of those in office: `otherwise` all alike, but the one flagged. */
function grading(otherwise: string, ofFlagged: string): string {
  return graded(inOffice.map(({ name }) => (name === flagged ? ofFlagged : otherwise)).join(''));
}

/**
 * Before the slate, those entitled recommend names and evaluate who is in office. One of them, recommended by exactly half
 * and found incompetent by more than a third, is flagged; the inspection finds the same, and so he is not renominated.
 */
export const polls: Story = {
  definition: (service) =>
    congress('114', service, {
      rules: { base: '2020', overlays: ['plan-2017'] },
      meeting: 'memberAssembly',
      date: '2026-12-10',
      stations,
      contests: [
        {
          id: 'recommendation',
          title: '民主推荐乡党委委员人选',
          office: '乡镇党委委员',
          kind: 'recommendation',
          method: 'differential',
          seats: 6,
          vacancies: 2,
          incumbents: inOffice.map(({ name }) => idOf(name)),
          candidates: recommended,
        },
        {
          id: 'evaluation',
          title: '民主测评现任委员',
          office: '乡镇党委委员',
          kind: 'evaluation',
          method: 'differential',
          seats: inOffice.length,
          candidates: [...boxesOf('evaluation', inOffice)],
        },
        committee(5, '于春山、石·阿依、孔令远、鞠得水、宋小荷、芮怀山、时雨'),
      ],
    }),
  crew: crewAt('114', stations),
  async tell(hall) {
    hall.on('2026-10-28');
    await convene(hall);
    await setSchedule(hall);
    await recordConditions(hall, 'launch', { ...proof, date: '2026-10-26' });
    await recordConditions(hall, 'names', { ...proof, date: '2026-10-27' });
    await recordConditions(hall, 'vote', { ...proof, date: '2026-10-28' });
    const approval = { requestNo: '落党发〔2026〕9号', replyNo: '云川组批〔2026〕70号', date: '2026-12-10' };
    await hall.act('meeting-approved', { ...approval, attends: guides['114'] }, countyOffice);
    for (const contest of ['recommendation', 'evaluation', 'committee'])
      await confirmElectors(hall, bySuperior, contest, electors);
    hall.on('2026-11-06');
    await openMeeting(hall);
    const chosen = [
      papers(45, choosing('于春山', '石·阿依', flagged, '鞠得水', '宋小荷', '芮怀山')),
      papers(45, choosing('于春山', '石·阿依', '鞠得水', '时雨', '滕远志')),
    ];
    const grades = [
      papers(40, grading('1', '2')),
      papers(19, grading('2', '3')),
      papers(31, grading('2', '4')),
    ];
    for (const [contest, ballots] of [
      ['recommendation', chosen],
      ['evaluation', grades],
    ] as const) {
      await approveSlate(hall, bySuperior, contest);
      await vote(hall, contest, heads, box(ballots));
      await declare(hall, contest);
      await certify(hall, contest, bySuperior, contest === 'evaluation' ? 72 : 71);
    }
    hall.on('2026-11-14');
    const { id: candidate } = inOffice.find(({ name }) => name === flagged)!;
    const found = { suitable: false, number: '云川组考〔2026〕14号', date: '2026-11-13' };
    await hall.act('inspection-recorded', { contest: 'evaluation', candidate, ...found }, countyOffice);
    const candidates = hall.definition.contests[2]!.candidates.filter(({ name }) => name !== flagged);
    const review = { number: '落党审〔2026〕2号', date: '2026-11-14' };
    const figures = { townshipClass: 2 };
    const formal = { contest: 'committee', stage: 'formal', candidates, review, figures } as const;
    await submitSlate(hall, formal, soundFacts(candidates));
    await approveSlate(hall, bySuperior, 'committee');
  },
};
