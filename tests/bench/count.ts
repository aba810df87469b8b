import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsOf } from '../../core/ballot/terms.ts';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';
import type { Ballot } from '../../core/count/input.ts';
import { combine } from '../../core/count/tally.ts';
import { tallyBallots } from '../../core/count/tally-ballots.ts';
import { makeCountFile, makeStations, slate } from './ballots.ts';
import { withFolder } from './folder.ts';
import { interleave, timed } from './interleave.ts';
import { atMost, type Row, type Size } from './row.ts';

const sizes = {
  full: { ballots: 1_000_000, stations: 50, runs: 15 },
  tiny: { ballots: 1_000, stations: 2, runs: 1 },
};

type Form = 'string' | 'object';

/** Ballots in memory added up by station, 2 % with a name written in, beside a loop by charCodeAt that adds to counters. */
export async function benchTally(size: Size): Promise<readonly Row[]> {
  const { ballots, stations, runs } = sizes[size];
  const piles = makeStations(ballots, stations, (marks) => marks);
  const terms = termsOf({ ...slate, round: 'formal' });
  const found = await interleave(
    runs,
    () => timed(() => piles.map(addByCharCode)),
    () =>
      timed(() => piles.map((pile) => tallyBallots(pile, terms, slate.candidates.length)).reduce(combine)),
  );
  return [
    {
      name: `tally of ${ballots.toLocaleString('en')} ballots in memory`,
      unit: 'ms',
      ...found,
      goal: atMost(3),
    },
  ];
}

/** A count file of single ballots from its bytes to the result, beside JSON.parse of the same text. */
export async function benchCountFile(size: Size): Promise<readonly Row[]> {
  const { ballots, stations, runs } = sizes[size];
  const rows: Row[] = [];
  for (const form of ['string', 'object'] as const) {
    const bytes = makeCountFile(ballots, stations, form);
    const text = new TextDecoder().decode(bytes);
    const found = await interleave(
      runs,
      () => timed(() => JSON.parse(text)),
      () =>
        timed(() => {
          const read = readCountFile(bytes);
          if (!read.ok) throw new Error(JSON.stringify(read.findings));
          return countRound(read.input);
        }),
    );
    rows.push({ name: nameOf(ballots, form), unit: 'ms', ...found, goal: atMost(4) });
  }
  return rows;
}

/** Peak memory of the same, each in a process of its own. */
export function benchCountFileMemory(size: Size): Promise<readonly Row[]> {
  const { ballots, stations } = sizes[size];
  return withFolder(async (folder) =>
    (['string', 'object'] as const).map((form): Row => {
      const file = join(folder, `${form}.json`);
      writeFileSync(file, makeCountFile(ballots, stations, form));
      const [floor, measured] = (['parse', 'count'] as const).map((what) => peakMemory(what, file)) as [
        number,
        number,
      ];
      return {
        name: `peak memory of ${nameOf(ballots, form)}`,
        unit: 'MiB',
        floor,
        measured,
        goal: atMost(3),
      };
    }),
  );
}

function nameOf(ballots: number, form: Form): string {
  return `count file of ${ballots.toLocaleString('en')} ballots, each ${form === 'string' ? 'a string' : 'an object'}`;
}

function peakMemory(what: 'parse' | 'count', file: string): number {
  const program = join(import.meta.dirname, 'count-memory.ts');
  return Number(execFileSync(process.execPath, [program, what, file], { encoding: 'utf8' }));
}

/** Branches would be guessed wrong on random marks; a table makes the floor as low as it can be. */
const counterOf = Uint8Array.from(
  { length: 128 },
  (_counter, unit) => 'ox-'.indexOf(String.fromCharCode(unit)) + 1,
);

function addByCharCode(pile: readonly Ballot[]): Int32Array {
  const counters = new Int32Array(slate.candidates.length * 4);
  for (const ballot of pile) {
    const marks = typeof ballot === 'string' ? ballot : (ballot as { marks: string }).marks;
    const { length } = marks;
    for (let place = 0; place < length; place++) {
      const counter = (place << 2) + counterOf[marks.charCodeAt(place)]!;
      counters[counter]! += 1;
    }
  }
  return counters;
}
