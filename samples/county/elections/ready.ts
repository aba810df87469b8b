import { approve, approveSlate, convene } from '../../hall/steps.ts';
import { commission, committee, congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt, supervision } from '../people.ts';
import { setSchedule } from '../schedule.ts';
import type { Story } from '../story.ts';

const incident = 'yc-2026-007';

/** All is approved; a candidate found to have bought votes was struck, and the slate of nine approved once more. */
export const ready: Story = {
  definition: (service) =>
    congress('103', service, {
      rules: '2020',
      date: '2026-12-04',
      contests: [
        committee(
          7,
          '王强（女）、王强（藏族）、努尔艾合买提·阿卜杜热伊木、马稻香、肖秋实、管月华、古南星、谭启明、庞大川、宁小五',
        ),
        commission('岳维桢、白芦、戚稻香、呼延朗'),
      ],
    }),
  crew: crewAt('103'),
  async tell(hall) {
    hall.on('2026-11-02');
    await convene(hall);
    await setSchedule(hall);
    await approve(hall, bySuperior, 128);
    hall.on('2026-11-12');
    const { candidates } = hall.definition.contests[0]!;
    const candidate = candidates.find((each) => each.name === '宁小五')!.id;
    const recorded = { number: incident, channel: '12380-phone', kind: 'voteBuying', about: candidate };
    await hall.act('incident-recorded', recorded, supervision);
    const struck = { contest: 'committee', candidate, incident, reason: '查实拉票贿选，取消候选人资格。' };
    await hall.act('candidate-struck', struck, countyOffice);
    await hall.act('incident-closed', { number: incident, outcome: 'proven' }, supervision);
    await approveSlate(hall, bySuperior, 'committee');
  },
};
