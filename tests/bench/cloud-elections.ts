import type { Definition } from '../../core/ledger/election.ts';
import type { Hall } from '../../samples/hall/hall.ts';
import { type Crew, crewOf, type Person } from '../../samples/hall/person.ts';
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
  type Superior,
  takeAttendance,
} from '../../samples/hall/steps.ts';

const county = '469021';
const township = '469021101';
const branch = '469021101-b03';

export const registrar: Person = {
  actor: 'registrar',
  person: '阮明堂',
  role: 'superior',
  jurisdiction: county,
};
const countyOffice: Person = { actor: 'county', person: '柯守田', role: 'superior', jurisdiction: county };
const townshipOffice: Person = {
  actor: `${township}-superior`,
  person: '邬长庚',
  role: 'superior',
  jurisdiction: township,
};
/** Registered before any election, by a root. */
export const offices = [registrar, countyOffice, townshipOffice] as const;
export const watched = { county, township, branch } as const;

/** An election of the usual size, as it is convened, staffed and told. */
export interface Plan {
  readonly definition: (service: string) => Definition;
  readonly crew: Crew;
  readonly superior: Superior;
  readonly electors: number;
  readonly present: number;
}

const contest = (
  id: string,
  office: string,
  seats: number,
  names: string,
): Definition['contests'][number] => ({
  id,
  title: `选举${office}`,
  office,
  kind: 'formal',
  method: 'differential',
  seats,
  candidates: names.split('、').map((name, index) => ({ id: `c${index + 1}`, name })),
});

function definition(
  jurisdiction: string,
  superior: string,
  title: string,
  meeting: Definition['meeting'],
  stations: readonly string[],
  contests: Definition['contests'],
): Plan['definition'] {
  return (service) => ({
    format: 'scrutineer/election@1',
    id: `${jurisdiction}-2026-congress`,
    jurisdiction,
    superior,
    title,
    mode: 'official',
    meeting,
    date: '2026-11-23',
    rules: '2020',
    signatures: 2,
    stations: stations.map((id, index) => ({ id, title: `第${index + 1}票箱` })),
    contests,
    service,
  });
}

const boxes = ['box-1', 'box-2', 'box-3'];

/** A congress of a hundred delegates: three papers, three boxes, a pile of each paper in each box. */
export const congress: Plan = {
  definition: definition(township, county, '中国共产党青石桥镇代表大会', 'delegateCongress', boxes, [
    contest('committee', '乡镇党委委员', 7, '丁一、王强、李芳、张伟、刘洋、陈静、杨帆、赵敏、黄磊'),
    contest('commission', '乡镇纪委委员', 3, '周杰、吴昊、徐丽、孙悦'),
    contest('delegates', '出席县党代会代表', 8, '丁一、王强、李芳、张伟、刘洋、陈静、杨帆、赵敏、黄磊、周杰'),
  ]),
  crew: crewOf(
    township,
    '涂鹏、姜善水、耿根宝、蒲守信、符雨荷、戴新雨、贾桂芳、郑峰、甘守信、师莉、孔月华',
    boxes,
  ),
  superior: { by: countyOffice, prefix: '云川组批〔2026〕' },
  electors: 100,
  present: 96,
};

/** A branch of thirty members who elect three delegates with one box. */
export const branchMeeting: Plan = {
  definition: definition(
    branch,
    township,
    '落雨村支部党员大会',
    'memberAssembly',
    ['hall'],
    [contest('delegates', '出席镇党代会代表', 3, '高山、木呷、孙嘉树、司马青云')],
  ),
  crew: crewOf(branch, '段兰芝、文长河、卜令仪、臧白芷、温问渠、向永年、闵榕', ['hall']),
  superior: { by: townshipOffice, prefix: '青党批〔2026〕' },
  electors: 30,
  present: 28,
};

/** From the convening to the last certificate, with nothing out of the ordinary. */
export async function tell({ superior, electors, present }: Plan, hall: Hall): Promise<void> {
  const { contests, stations } = hall.definition;
  const piles = contests.map(({ id, seats, candidates }) => ({
    id,
    boxes: stations.map(({ id: station }, index) =>
      boxOf(station, index, present / stations.length, seats, candidates.length),
    ),
  }));
  await convene(hall);
  await approve(hall, superior, electors);
  await openMeeting(hall);
  for (const { id } of piles) await takeAttendance(hall, id, { electors, present, absent: { illness: 1 } });
  for (const { id, boxes: of } of piles) await issue(hall, id, of);
  for (const { id, boxes: of } of piles) await collect(hall, id, of);
  for (const { id, boxes: of } of piles) {
    await key(hall, id, of);
    await declare(hall, id);
  }
  for (const [index, { id }] of piles.entries()) await certify(hall, id, superior, index + 2);
}

/** A pile of its own for every box, always the same ones: the first on the slate win. */
function boxOf(station: string, index: number, papers: number, seats: number, names: number): Box {
  let seed = index + 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const ballots = Array.from({ length: papers }, () => {
    let left = seats;
    return Array.from({ length: names }, (_name, place) => {
      const isChosen = left > 0 && chance() < (place < seats ? 0.85 : 0.3);
      if (isChosen) left -= 1;
      return isChosen ? 'o' : 'x';
    }).join('');
  });
  return { station, printed: papers + 5, issued: papers, piles: [{ batch: '01', ballots }] };
}
