import type { Makeup } from '../../../../core/report/summary/makeup.ts';
import {
  certify,
  convene,
  declare,
  openMeeting,
  sheet,
  submitSlate,
  vote,
  approve,
} from '../../../hall/steps.ts';
import { type Branch, branchCrew, branchElection, delegates } from '../../branch.ts';
import { slate } from '../../slate.ts';
import { soundFacts } from '../../sound-facts.ts';
import type { Story } from '../../story.ts';
import { byTownship } from './township.ts';

const branch: Branch = {
  township: '113',
  unit: 'b01',
  name: '上坝片区党总支',
  people: ['申屠月', '万秋实', '古丽巴哈尔·艾山', '鲁归田'],
};

const seats = 18;
const recommended = slate(
  '白玛央措、边小山、岑㛃、丁海宁、方䶮、高桂香、顾长林、何秋实、胡小川、江月明、柯青禾、李𬀩、梁山秀、买合木提·依明、孟春生、牛田田、欧阳竹、潘水根、秦素云、石远志、唐小荷、汪冬青、谢长庚、袁麦收、邹溪',
);
const without = (names: readonly string[]) => recommended.filter(({ name }) => !names.includes(name));
/** The branch's members and the masses recommend 25; the committee takes one off at each of the next two stages. */
const initial = without(['谢长庚']);
const formal = without(['谢长庚', '边小山']);

const behind = ['汪冬青', '邹溪', '牛田田', '柯青禾', '丁海宁'];
const due = 60;
const heads = { electors: due, present: 55, absent: { affairs: 3, illness: 2 } };

const elected = formal.filter(({ name }) => !behind.includes(name));

/** Who the eighteen are, as counts; the one replaced changes none of them. */
const makeup: Makeup = {
  women: 6,
  minority: 3,
  cadres: 7,
  twoNew: 2,
  ages: { to35: 5, to45: 6, to59: 6, from60: 1 },
};

/** Those elected by 55 votes and one fewer each; the five behind by 20 and one fewer each. */
const first = Object.fromEntries(
  formal.map(({ id, name }) => {
    const place = behind.indexOf(name);
    const votes = place < 0 ? 55 - elected.findIndex((each) => each.id === id) : 20 - place;
    return [id, [votes, 55 - votes, 0]] as const;
  }),
);

function idOf(name: string): string {
  return recommended.find((each) => each.name === name)!.id;
}

/**
 * Delegates by every stage: recommended, initial (30 % over the seats), preliminary (20 %), formal, with sealed facts about
 * each. The notice of two days instead of three is a warning, which the branch's organiser accepted with the reason.
 */
export const stagedDelegates: Story = {
  definition: (service) =>
    branchElection(branch, service, {
      rules: { base: '2020', overlays: ['jinyun-2011'] },
      date: '2026-10-25',
      seats,
      candidates: recommended,
    }),
  crew: branchCrew(branch),
  others: [byTownship.by],
  async tell(hall) {
    const contest = delegates;
    hall.on('2026-10-08');
    await convene(hall);
    const on = '2026-10-08';
    await submitSlate(hall, { contest, stage: 'recommended', candidates: recommended, on });
    await submitSlate(hall, { contest, stage: 'initial', candidates: initial, on }, soundFacts(initial));
    const notice = { from: '2026-10-12', to: '2026-10-13' };
    const preliminary = { contest, stage: 'preliminary', candidates: formal, on, notice } as const;
    await submitSlate(hall, preliminary, soundFacts(formal));
    const reason = '10月14日起全镇抗洪，公示栏所在村道封闭；公示期间无异议。';
    const warning = { contest, code: 'notice-too-short', at: '/notice', reason };
    await hall.act('warning-accepted', warning, hall.crew.organiser);
    const review = { number: '金党审〔2026〕1号', date: '2026-10-18' };
    await submitSlate(hall, { contest, stage: 'formal', candidates: formal, on, review }, soundFacts(formal));
    await approve(hall, byTownship, due);
    hall.on('2026-10-25');
    await openMeeting(hall);
    await vote(hall, contest, heads, [box(sheet(first, { valid: 55 }))]);
    await declare(hall, contest);
    await hall.attachScan(contest);
    await certify(hall, contest, byTownship, 1, makeup);
  },
};

/**
 * One of the eighteen turned out not to qualify: reviewing credentials, the congress had him replaced. The township reopened
 * the count and struck him, the sheet was signed anew, and the branch voted once more between the two who had come next.
 */
export const replacedDelegate: Story = {
  ...stagedDelegates,
  async tell(hall) {
    await stagedDelegates.tell(hall);
    const contest = delegates;
    const candidate = idOf('孟春生');
    hall.on('2026-11-04');
    const reason = '代表资格审查发现一名当选人不具备代表资格，由原选举单位更换。';
    await hall.act('count-reopened', { contest, round: 1, case: 'c', reason }, byTownship.by);
    await hall.act('candidate-struck', { contest, candidate, reason }, byTownship.by);
    await declare(hall, contest);
    await hall.attachScan(contest);
    const next = behind.slice(0, 2);
    const candidates = recommended.filter(({ name }) => next.includes(name));
    await hall.openRound(contest, { kind: 'supplementary', candidates, seats: 1 });
    const second = { [candidates[0]!.id]: [11, 41, 0], [candidates[1]!.id]: [41, 11, 0] } as const;
    const fewer = { electors: due, present: 52, absent: { affairs: 6, illness: 2 } };
    await vote(hall, contest, fewer, [box(sheet(second, { valid: 52 }))]);
    await declare(hall, contest);
    await hall.attachScan(contest);
    await certify(hall, contest, byTownship, 3, makeup);
  },
};

function box(counted: ReturnType<typeof sheet>) {
  return { station: 'hall', printed: due, issued: counted.valid, piles: [{ batch: '01', sheet: counted }] };
}
