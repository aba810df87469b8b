import { type Finding, finding } from '../../core/findings/finding.ts';
import type { HallChunk } from '../../core/hall/documents.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';
import type { House } from '../http/route.ts';
import type { CheckedHead } from '../ledger/head.ts';

const day = 86_400;
/** How long what was valid on the day of a meeting is good for, and how fast a hall's clock may be. Days; seconds. */
const mostDays = 7;
const tolerance = 120;

/** When the first part of a hall's file came in: a send that was cut off may go on although the days have passed meanwhile. */
export function sentSince(house: House, { item }: CheckedHead, { from }: Pick<HallChunk, 'from'>): string {
  const now = house.clock.now();
  if (item.seq <= from.seq) return now;
  // The head was found to be the service's own, and this is its receipt.
  const { body } = JSON.parse(item.receipt) as { body: { hall?: { from: number; since: string } } };
  return body.hall?.from === from.seq ? body.hall.since : now;
}

/** What happened too long before it was sent, or not yet; the first of either. */
export function checkTimes(
  house: House,
  since: string,
  times: readonly { readonly place: string; readonly time: string }[],
): readonly Finding[] {
  const now = house.clock.now();
  for (const { place, time } of times) {
    if (epochSeconds(time) > epochSeconds(now) + tolerance)
      return [finding('hall-in-future', place, { time, now })];
    if (epochSeconds(since) - epochSeconds(time) > mostDays * day)
      return [finding('hall-too-old', place, { time, now, days: mostDays })];
  }
  return [];
}
