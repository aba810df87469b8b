import { readUnits, writeUnits } from './cost.ts';
import type { Load } from './load.ts';
import { measured } from './measured.ts';

/** When in a meeting a request comes, in minutes from and to. Whatever is not here comes on another day. */
const timetable: Readonly<Record<string, readonly [number, number]>> = {
  'attendance-recorded': [0, 10],
  'ballots-issued': [15, 25],
  'ballots-returned': [60, 70],
  'round-declared': [70, 75],
  bundle: [75, 95],
  'tally-released': [95, 98],
  'count-signed': [98, 101],
  'result-declared': [101, 105],
};

/** A request's load, with its sums as limits are set on them; `seconds` is how long its function is held. */
export interface Weighed {
  readonly load: Load;
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
}

export function weighed(load: Load): Weighed {
  return { load, reads: readUnits(load), writes: writeUnits(load), seconds: load.held / 1000 };
}

/** A request of the meeting, and the seconds of it between which it comes. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly asked: Weighed;
  readonly isLook: boolean;
}

/** A look is taken by whoever signs next, so it comes when that does. */
export const steps: readonly Step[] = measured.congress.asked.flatMap(({ what, load }, index) => {
  const next = what === 'look' ? measured.congress.asked[index + 1]?.what : what;
  const minutes = timetable[next ?? ''];
  if (minutes === undefined) return [];
  return [{ from: minutes[0] * 60, to: minutes[1] * 60, asked: weighed(load), isLook: what === 'look' }];
});

const looks = steps.filter(({ isLook }) => isLook).sort((a, b) => a.from - b.from);

/** What the screen of a hall costs each time it asks, at a second of the meeting. */
export function lookAt(second: number): Weighed {
  return (looks.findLast(({ from }) => from <= second) ?? looks[0]!).asked;
}
