import { nextDate } from '../ledger/instant.ts';

/** The day it is in the halls at an instant; China keeps one time, eight hours ahead of UTC. */
export function dayInChina(now: string): string {
  const date = now.slice(0, 10);
  return Number(now.slice(11, 13)) < 16 ? date : nextDate(date);
}
