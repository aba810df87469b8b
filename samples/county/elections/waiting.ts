import { convene } from '../../hall/steps.ts';
import { recordConditions } from '../conditions.ts';
import { commission, committee, congress } from '../congress.ts';
import { crewAt } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const proof = { date: '2026-11-06', who: '徐听雨', series: '鹭滩党办〔2026〕' };

/**
 * Convened anew after the first congress was annulled. All the conditions of a start are met but the pledges of the
 * commission's and the organisation cadres: the county's approval is refused, and the launch is late (rules.md 7.1).
 */
export const waiting: Story = {
  definition: (service) =>
    congress('102', service, {
      name: 'congress-2',
      rules: { base: '2020', overlays: ['jinyun-2011'] },
      awareness: { atLeast: [9, 10] },
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
    await setSchedule(hall);
    await recordConditions(hall, 'launch', proof, new Map([['pledges-cadres', '承诺书尚有4份未签。']]));
  },
};
