import type { ElectionState } from '../../../core/ledger/state.ts';
import type { Ledger } from '../../../web/desk/desk.ts';
import { type Pile, pileOf } from '../../../web/entry/pile.ts';
import { prepare, vote } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';

/** A ledger as far as a story has come. */
export function ledgerOf(story: Story): Ledger {
  return { entries: story.entries, state: story.state as ElectionState };
}

/** Three candidates for two seats, one pile of 30 papers and one of 18. */
export function counting(story = new Story()): Story {
  return vote(prepare(story), {
    stations: { s1: { '01': [{ count: 30 }] }, s2: { '01': [{ count: 18 }] } },
  });
}

/** A pile of that count. */
export function pileIn(story: Story, station = 's1', number = '01'): Pile {
  return pileOf(ledgerOf(story), story.contest().id, station, number)!;
}
