import { convene } from '../../hall/steps.ts';
import { commission, committee, congress } from '../congress.ts';
import { crewAt } from '../people.ts';
import type { Story } from '../story.ts';

/** The gates before a start; the last is not met yet (rules.md 7.1). */
const conditions = [
  { condition: 'discipline-education', met: true, evidence: '换届纪律专题学习，应到62人，实到62人。' },
  { condition: 'supervision-group', met: true, evidence: '县督查组已进驻。' },
  { condition: 'hotline', met: true, evidence: '举报电话已公布。' },
  { condition: 'pledges', met: false, evidence: '换届纪律承诺书尚有4份未签。' },
] as const;

/** Convened anew after the first congress was annulled; the county has approved nothing yet. */
export const waiting: Story = {
  definition: (service) =>
    congress('102', service, {
      name: 'congress-2',
      rules: '2020',
      date: '2026-12-18',
      contests: [
        committee(5, '阿里木·买买提、上官文静、卢月、晏和、丁永年、钱玉兰、时乐山'),
        commission('布小凡、张伟（女）、张伟（水利站）、聂立秋'),
      ],
    }),
  crew: crewAt('102'),
  async tell(hall) {
    hall.on('2026-11-09');
    await convene(hall);
    for (const each of conditions)
      await hall.act('start-condition-recorded', { ...each, step: 'launch' }, hall.crew.organiser);
  },
};
