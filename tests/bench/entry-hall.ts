import { Hall } from '../../samples/hall/hall.ts';
import { collect, issue, takeAttendance } from '../../samples/hall/steps.ts';
import { emptyDraft, type KeptDraft, keptOf, put, textOf } from '../../web/entry/draft.ts';
import type { ConsoleHouse } from './console-house.ts';
import { hallOf, openMeetingFor, papersInPile } from './township.ts';

/** How large the one pile is that is being entered. */
export interface PileSize {
  readonly candidates: number;
  readonly seats: number;
  /** Faces in the draft, one paper each. */
  readonly patterns: number;
  /** In piles of a township's usual size. */
  readonly piles: number;
}

const station = 's1';
const contest = 'committee';
const batch = '01';

/** A pile waiting for its keyer, and where the page keeps what they entered of it. */
export interface WaitingPile {
  readonly address: string;
  readonly keyer: { readonly actor: string; readonly person: string };
  readonly draftKey: string;
}

/** Brings a meeting with one station to the count, so that its one pile may be entered. */
export async function openPile(
  { office, kid }: ConsoleHouse,
  { candidates, seats, piles }: PileSize,
): Promise<WaitingPile> {
  const usual = hallOf(office, kid, 'entry');
  const { definition, crew } = usual;
  const standing = Array.from({ length: candidates }, (_, index) => ({
    id: `c${index + 1}`,
    name: nameOf(index),
  }));
  const hall = new Hall(
    office,
    {
      ...definition,
      stations: [{ id: station }],
      contests: [{ ...definition.contests[0]!, seats, candidates: standing }],
    },
    crew,
    0,
  );
  const papers = piles * papersInPile;
  const ballots = [{ count: papers, marks: '-'.repeat(candidates) }];
  const box = { station, printed: papers, issued: papers, piles: [{ batch, ballots }] };
  await openMeetingFor(hall, piles);
  await takeAttendance(hall, contest, { electors: papers, present: papers });
  await issue(hall, contest, [box]);
  await collect(hall, contest, [box]);
  const [keyer] = crew.keyers.get(station)!;
  const { file, key } = await office.keys.of(keyer);
  const seen = (await office.client.standing(definition.id, file))!;
  return {
    address: `#/entry/${definition.id}/${contest}/${station}/${batch}`,
    keyer,
    draftKey: `${seen.contests[0]!.paper} ${station} ${batch} ${key.kid}`,
  };
}

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐'.split('');
const givenNames = '伟芳娜敏静丽强磊洋艳勇杰娟涛明超秀霞平刚'.split('');

/** Five hundred names, none twice. */
function nameOf(index: number): string {
  return surnames[index % surnames.length]! + givenNames[Math.floor(index / surnames.length)]!;
}

/** What the page would have kept of so many papers, no two alike. */
export function keptDraft({ candidates, seats, patterns }: PileSize): KeptDraft {
  let seed = 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  let draft = emptyDraft;
  while (draft.ballots.size < patterns) {
    let left = seats;
    const marks = Array.from({ length: candidates }, () => {
      const chosen = left > 0 && chance() < seats / candidates;
      if (chosen) left -= 1;
      return chosen ? 'o' : chance() < 0.5 ? 'x' : '-';
    }).join('');
    draft = put(draft, textOf(marks), 1);
  }
  return keptOf(draft);
}
