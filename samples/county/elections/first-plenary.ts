import type { Hall } from '../../hall/hall.ts';
import type { Person } from '../../hall/person.ts';
import { approve, certify, convene, declare, openMeeting, sheet, vote } from '../../hall/steps.ts';
import { congress } from '../congress.ts';
import { bySuperior, countyOffice, crewAt } from '../people.ts';
import { codeOf } from '../places.ts';
import type { Story } from '../story.ts';

const id = `${codeOf('101')}-2026-plenary`;
const electorsFrom = { election: `${codeOf('101')}-2026-congress`, contest: 'committee' };
/** The seven whom the congress elected: nobody else may be chosen here. */
const members = ['王强', '巴桑', '田㛃', '曲比阿果', '刘𬀩', '欧阳若兰', '赵䶮'];

const member = (person: string, role: Person['role'], part: string): Person => ({
  actor: `${id}-${part}`,
  person,
  role,
  jurisdiction: codeOf('101'),
  election: id,
});

/** The new committee's first plenary elects its secretary and deputies, as many names as seats, in the approved order. */
export const firstPlenary: Story = {
  definition: (service) => ({
    ...congress('101', service, {
      name: 'plenary',
      rules: '1990',
      date: '2026-10-23',
      stations: ['hall'],
      contests: [
        {
          id: 'secretary',
          title: '选举镇党委书记',
          office: '乡镇党委书记',
          kind: 'formal',
          method: 'equal',
          seats: 1,
          order: 'slate',
          candidates: [{ id: 'c1', name: '欧阳若兰' }],
          eligibleWriteIns: members,
          electorsFrom,
        },
        {
          id: 'deputies',
          title: '选举镇党委副书记',
          office: '乡镇党委副书记',
          kind: 'formal',
          method: 'equal',
          seats: 2,
          order: 'slate',
          candidates: [
            { id: 'c1', name: '王强' },
            { id: 'c2', name: '刘𬀩' },
          ],
          eligibleWriteIns: members,
          electorsFrom,
        },
      ],
    }),
    meeting: 'firstPlenary',
    title: '中国共产党云川县青石桥镇第十四届委员会第一次全体会议',
  }),
  crew: {
    organiser: crewAt('101').organiser,
    chair: member('巴桑', 'chair', 'chair'),
    chief: member('田㛃', 'chief', 'chief'),
    scrutineers: [member('曲比阿果', 'scrutineer', 'scrutineer')],
    keyers: new Map(),
  },
  async tell(hall) {
    hall.on('2026-10-22');
    await convene(hall);
    await approve(hall, bySuperior, members.length);
    hall.on('2026-10-23');
    await openMeeting(hall);
    await elect(hall, 'secretary', { c1: [7, 0, 0] });
    await elect(hall, 'deputies', { c1: [6, 0, 1], c2: [7, 0, 0] });
    hall.on('2026-10-25');
    await certify(hall, 'secretary', bySuperior, 7);
    await certify(hall, 'deputies', bySuperior, 8);
    for (const contest of ['secretary', 'deputies'])
      await hall.act('secretaries-approved', { contest, replyNo: `${bySuperior.prefix}9号` }, countyOffice);
  },
};

/** Seven people count on one sheet, which is signed and scanned. */
async function elect(hall: Hall, contest: string, votes: Parameters<typeof sheet>[0]): Promise<void> {
  const { length } = members;
  const piles = [{ batch: '01', sheet: sheet(votes, { valid: length }) }];
  const box = { station: 'hall', printed: length + 1, issued: length, piles };
  await vote(hall, contest, { electors: length, present: length }, [box]);
  await declare(hall, contest);
  await hall.attachScan(contest);
}
