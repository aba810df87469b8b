import { epochSeconds } from '../../core/ledger/instant.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';

/** A clock corrected by this much is no news; beyond it someone must look. Seconds. */
const tolerance = 120;

/** The time of the next entry: never before the last one. Throws a `Fault` where the clock jumped back. */
export function timeAfter(house: House, last: string | undefined): string {
  const now = house.clock.now();
  if (last === undefined || now >= last) return now;
  if (epochSeconds(last) - epochSeconds(now) > tolerance) throw new Fault('clock-behind', { now, last });
  return last;
}
