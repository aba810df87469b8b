import type { Definition } from '../../core/ledger/election.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { signPayload } from '../../functions/embedded/sign.ts';
import { enrol, type Office } from '../../samples/hall/enrol.ts';
import { Hall } from '../../samples/hall/hall.ts';
import type { KeyRing } from '../../samples/hall/key-ring.ts';
import { type Crew, crewOf, everybodyOf, type Person } from '../../samples/hall/person.ts';
import {
  approve,
  type Box,
  certify,
  collect,
  convene,
  declare,
  issue,
  openMeeting,
  type Superior,
  takeAttendance,
} from '../../samples/hall/steps.ts';

const jurisdiction = '469021101';
const county = '469021';
const registrar: Person = { actor: 'registrar', person: '阮明堂', role: 'superior', jurisdiction: county };
const countyOffice: Person = { actor: 'county', person: '柯守田', role: 'superior', jurisdiction: county };

const superior: Superior = { by: countyOffice, prefix: '组批〔2026〕' };

const stations = ['s1', 's2', 's3', 's4'];
const crew: Crew = crewOf(
  jurisdiction,
  '涂鹏、姜善水、耿根宝、蒲守信、符雨荷、戴新雨、贾桂芳、郑峰、甘守信、师莉、孔月华、褚静、许颖',
  stations,
);
const standing = '丁一、王强、李芳、张伟、刘洋、陈静、杨帆、赵敏、黄磊、周杰、吴昊、徐丽'.split('、');
const seats = 5;
export const papersInPile = 50;

/** Registers everybody whom any of the elections needs. */
export async function enrolEverybody(office: Office): Promise<void> {
  const { keys } = office;
  const root = await keys.held('root-1');
  for (const person of [registrar, countyOffice]) await enrol(office, person, [root]);
  const registers = [await keys.of(registrar)];
  for (const person of everybodyOf(crew)) await enrol(office, person, registers);
}

/** Member assemblies at four stations that elect five out of twelve, once for each contest named. */
export function hallOf(
  office: Office,
  service: string,
  name: string,
  contests: readonly string[] = ['committee'],
): Hall {
  const definition: Definition = {
    format: 'scrutineer/election@1',
    id: `${jurisdiction}-2026-${name}`,
    jurisdiction,
    superior: county,
    title: '党员大会',
    mode: 'official',
    meeting: 'memberAssembly',
    date: '2026-11-23',
    rules: '2020',
    signatures: 2,
    stations: stations.map((id) => ({ id })),
    contests: contests.map((id) => ({
      id,
      title: '党委委员',
      office: '乡镇党委委员',
      kind: 'formal',
      method: 'differential',
      seats,
      candidates: standing.map((person, index) => ({ id: `c${index + 1}`, name: person })),
    })),
    service,
  };
  return new Hall(office, definition, crew, 0);
}

/** Convenes, approves and opens a meeting in which `piles` piles of papers will be counted for each contest. */
export async function openMeetingFor(hall: Hall, piles: number): Promise<void> {
  await convene(hall);
  await approve(hall, superior, piles * papersInPile);
  await openMeeting(hall);
}

/** Goes on with a contest until its bundles may come: so many piles, spread over the stations. */
export async function openForBundles(hall: Hall, contest: string, piles: number): Promise<readonly Box[]> {
  const boxes = boxesOf(piles);
  const present = piles * papersInPile;
  await takeAttendance(hall, contest, { electors: present, present });
  await issue(hall, contest, boxes);
  await collect(hall, contest, boxes);
  return boxes;
}

function boxesOf(piles: number): readonly Box[] {
  return stations.map((station, index) => {
    const numbers = Array.from({ length: piles }, (_pile, number) => number);
    const own = numbers.filter((number) => number % stations.length === index);
    const papers = own.length * papersInPile;
    const counted = own.map((number) => ({
      batch: String(number).padStart(4, '0'),
      ballots: pileOf(number),
    }));
    return { station, printed: papers, issued: papers, piles: counted };
  });
}

/** Fifty ballots of its own for every pile, always the same ones: the first five on the slate win. */
function pileOf(number: number): string[] {
  let seed = number + 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: papersInPile }, () => {
    let left = seats;
    return standing
      .map((_person, place) => {
        const isChosen = left > 0 && chance() < (place < seats ? 0.7 : 0.3);
        if (isChosen) left -= 1;
        return isChosen ? 'o' : 'x';
      })
      .join('');
  });
}

/** All bundles of a contest that is open for them, signed by their two keyers. */
export async function signedBundles(
  { keys, client }: Office,
  hall: Hall,
  contest: string,
  boxes: readonly Box[],
): Promise<readonly Envelope[]> {
  const seen = (await client.standing(hall.definition.id, (await keys.of(crew.chair)).file))!;
  const bundles: Envelope[] = [];
  for (const { station, piles } of boxes) {
    const held = await Promise.all(crew.keyers.get(station)!.map((keyer) => keys.of(keyer)));
    const by = held.map((each) => each.key);
    for (const pile of piles) {
      bundles.push(signPayload(hall.batchOf(seen, contest, { station, ...pile }), 'batch', by));
    }
  }
  return bundles;
}

/** What follows once all bundles of a contest are in: release, sign-offs, declaration, certification. */
export async function concludeContest(hall: Hall, contest: string): Promise<void> {
  await declare(hall, contest);
  await certify(hall, contest, superior, 9);
}

/** Resolutions of the meeting, signed by its chair: acts that change nothing but the ledger's length. */
export async function signedResolutions(
  keys: KeyRing,
  election: string,
  first: number,
  many: number,
): Promise<readonly Envelope[]> {
  const { key } = await keys.of(crew.chair);
  return Array.from({ length: many }, (_act, index) => {
    const nonce = `resolution-${String(first + index).padStart(8, '0')}`;
    const payload = {
      format: 'scrutineer/act@1',
      election,
      type: 'meeting-resolved',
      nonce,
      saidAt: '2026-11-23T01:00:00.000Z',
      what: '通过关于党委工作报告的决议',
      for: 96,
      against: 1,
      abstain: 2,
    };
    return signPayload(payload, 'act', [key]);
  });
}
