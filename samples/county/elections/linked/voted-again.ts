import type { Makeup } from '../../../../core/report/summary/makeup.ts';
import type { Hall } from '../../../hall/hall.ts';
import {
  approve,
  certify,
  convene,
  declare,
  openMeeting,
  resultOf,
  sheet,
  vote,
} from '../../../hall/steps.ts';
import { type Branch, branchCrew, branchElection, delegates } from '../../branch.ts';
import { countyOffice } from '../../people.ts';
import { slate } from '../../slate.ts';
import type { Story } from '../../story.ts';
import { byTownship } from './township.ts';

const branch: Branch = {
  township: '113',
  unit: 'b02',
  name: '镇直机关党总支',
  people: ['蓝采薇', '贝长生', '项青山', '戈小满'],
};

const seats = 14;
const candidates = slate(
  '艾小麦、卞秋山、昌平安、褚怀山、窦青云、费秋月、葛林生、华春水、嘎玛·次仁、纪远山、康小雨、雷冬生、闾丘禾、苗得雨、倪长山、祁小舟、茹克娅·买买提',
);

/** Who the fourteen are, as counts. */
const makeup: Makeup = {
  women: 5,
  minority: 2,
  cadres: 9,
  twoNew: 1,
  ages: { to35: 4, to45: 5, to59: 5, from60: 0 },
};

/** Fourteen elected by 40 votes and one fewer each, three behind. */
const votes = Object.fromEntries(
  candidates.map(({ id }, place) => {
    const given = place < seats ? 40 - place : 25 - place;
    return [id, [given, 40 - given, 0]] as const;
  }),
);

function election(name: string, date: string): Story['definition'] {
  return (service) => branchElection(branch, service, { name, rules: '2020', date, seats, candidates });
}

/** Two probationary members had voted: bad procedure, found when the congress reviewed credentials. */
export const badProcedure: Story = {
  definition: election('delegates', '2026-10-24'),
  crew: branchCrew(branch),
  others: [byTownship.by],
  async tell(hall) {
    hall.on('2026-10-12');
    await convene(hall);
    await approve(hall, byTownship, 44);
    hall.on('2026-10-24');
    await elect(hall, 44, 2);
  },
};

/** So the unit votes again: the township proposes that the election be void, the county confirms it. */
export const annulledUnit: Story = {
  ...badProcedure,
  async tell(hall) {
    await badProcedure.tell(hall);
    const contest = delegates;
    hall.on('2026-11-04');
    const reason = '代表资格审查发现两名预备党员参加了投票，产生程序不符合规定，责成重新选举。';
    const proposed = { contest, reason };
    await hall.act(
      'annulment-proposed',
      (seen) => ({ ...proposed, resultDigest: resultOf(seen, contest) }),
      byTownship.by,
    );
    await hall.act('annulment-confirmed', { contest, reference: '云川组批〔2026〕61号' }, countyOffice);
  },
};

/** The unit's second election, of the same names, without whoever may not vote. */
export const votedAgain: Story = {
  ...badProcedure,
  definition: election('delegates-2', '2026-11-08'),
  async tell(hall) {
    hall.on('2026-11-05');
    await convene(hall);
    await approve(hall, byTownship, 42);
    hall.on('2026-11-08');
    await elect(hall, 42, 4);
  },
};

async function elect(hall: Hall, electors: number, reply: number): Promise<void> {
  await openMeeting(hall);
  const piles = [{ batch: '01', sheet: sheet(votes, { valid: 40 }) }];
  const box = { station: 'hall', printed: 45, issued: 40, piles };
  await vote(hall, delegates, { electors, present: 40 }, [box]);
  await declare(hall, delegates);
  await hall.attachScan(delegates);
  await certify(hall, delegates, byTownship, reply, makeup);
}
