import { assumed } from './assumed.ts';

/** The provinces of the mainland by their codes, told from the largest to the smallest; which is which is not known here. */
const provinces = [
  ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41'],
  ...['42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65'],
] as const;

const weights = provinces.map((_province, rank) => assumed.nextProvince ** rank);
const allWeights = weights.reduce((sum, weight) => sum + weight, 0);

/** The largest province's share of everything. */
export const largestShare = weights[0]! / allWeights;

/** Seconds after two in the afternoon until which halls begin. */
const lastStart = 2 * 3600;
/** Most begin at half past two, give or take a quarter of an hour. */
const usual = { share: 0.6, at: 1800, spread: 900 } as const;

/** A township's election under a code of the right shape, and the second at which its meeting begins. */
export interface HallNight {
  readonly election: string;
  readonly begins: number;
}

export function hallNight(hall: number, chance: () => number): HallNight {
  return { election: electionOf(hall, chance()), begins: beginOf(chance) };
}

function electionOf(hall: number, drawn: number): string {
  let left = drawn * allWeights;
  const rank = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const county = String(101 + (hall % 2000)).padStart(4, '0');
  const township = String(100 + Math.floor(hall / 2000));
  return `${provinces[Math.max(0, rank)]}${county}${township}-2026-congress`;
}

function beginOf(chance: () => number): number {
  const { share, at, spread } = usual;
  return chance() < share ? at + (chance() + chance() - 1) * spread : chance() * lastStart;
}
