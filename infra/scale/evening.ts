import { headKey, placeOf } from '../../functions/aws/dynamo-keys.ts';
import { vaultPath } from '../../functions/ledger/vault-path.ts';
import { assumed } from './assumed.ts';
import { chanceFrom, hashOf } from './chance.ts';
import { hallNight } from './halls.ts';
import { times } from './load.ts';
import { lookAt, steps, type Weighed, weighed } from './meeting.ts';
import { asksIn, boardOf } from './workload.ts';

/** From two to six in the afternoon. */
const seconds = 4 * 3600;

const counted = ['requests', 'reads', 'writes', 'puts', 'gets', 'signs', 'atOnce'] as const;

/** What limits are set on, in a second; `atOnce` is how many functions run. */
export type Rates = Readonly<Record<(typeof counted)[number], number>>;

interface Units {
  readonly reads: number;
  readonly writes: number;
}

/** A night in figures: its means, and of everything the most in any one second. */
export interface Evening {
  readonly mean: Rates;
  readonly peak: Rates;
  /** The busiest election's own partition key. */
  readonly hottestKey: Units;
  /** The busiest partition, if keys are spread by hash over so many. */
  readonly hottestOf: ReadonlyMap<number, Units>;
  /** The busiest province in the list of elections, and its folder in the vault. */
  readonly hottestPlace: { readonly key: string; readonly reads: number };
  readonly hottestFolder: { readonly folder: string; readonly puts: number };
}

/** So many halls hold their meetings in one evening, beginning by chance; with screens that ask, or signers alone. */
export function simulateEvening(halls: number, screens: boolean, partitions: readonly number[]): Evening {
  const chance = chanceFrom(20_261_126);
  const night = Object.fromEntries(counted.map((name) => [name, new Float64Array(seconds)])) as Night;
  const spread = new Spread(partitions);
  const folders = new Map<string, Float64Array>();
  const places = new Map<string, number>();
  for (let hall = 0; hall < halls; hall++) {
    const { election, begins } = hallNight(hall, chance);
    const folder = folderOf(folders, election);
    places.set(placeOf(election), (places.get(placeOf(election)) ?? 0) + 1);
    const key = spread.key(headKey(election).pk);
    const come = (at: number, asked: Weighed) => {
      const second = Math.min(seconds - 1, Math.floor(begins + at));
      add(night, second, asked, 1);
      key.add(second, asked.load.ownReads, asked.load.ownWrites);
      // Of an act's two files one goes to its ledger's folder, the other lies under its envelope's digest.
      folder[second]! += asked.load.puts / 2;
    };
    for (const { from, to, asked } of steps) come(from + chance() * (to - from), asked);
    const phase = chance() * assumed.everySeconds;
    for (let ask = 0; screens && ask < asksIn(assumed.hallMinutes); ask++) {
      const at = phase + ask * assumed.everySeconds;
      come(at, lookAt(at));
    }
    key.done();
  }
  const boards = screens ? halls / assumed.townshipsInCounty / assumed.everySeconds : 0;
  const board = weighed(times(boardOf(assumed.townshipsInCounty).load, boards));
  for (let second = 0; second < seconds; second++) add(night, second, board, boards);
  const [place, most] = largest(places, (count) => count);
  const [folder, puts] = largest(folders, maxOf);
  return {
    mean: ratesOf(night, (each) => each.reduce((sum, one) => sum + one, 0) / seconds),
    peak: ratesOf(night, maxOf),
    ...spread.hottest(),
    hottestPlace: { key: place, reads: (most / halls) * board.load.sharedReads },
    hottestFolder: { folder, puts },
  };
}

type Night = Record<keyof Rates, Float64Array>;

function add(
  night: Night,
  second: number,
  { load, reads, writes, seconds: held }: Weighed,
  requests: number,
): void {
  night.requests[second]! += requests;
  night.reads[second]! += reads;
  night.writes[second]! += writes;
  night.puts[second]! += load.puts;
  night.gets[second]! += load.gets;
  night.signs[second]! += load.signs;
  night.atOnce[second]! += held;
}

/** The vault's folder of a province's ledgers: S3 divides a bucket by the beginnings of its keys. */
function folderOf(folders: Map<string, Float64Array>, election: string): Float64Array {
  const folder = vaultPath.entry(election, 1).slice(0, 'ledgers/46'.length);
  const puts = folders.get(folder) ?? new Float64Array(seconds);
  folders.set(folder, puts);
  return puts;
}

/** Request units second by second on one key at a time, and on the partitions that keys fall on. */
class Spread {
  readonly #partitions: readonly {
    readonly count: number;
    readonly reads: Float32Array;
    readonly writes: Float32Array;
  }[];
  readonly #reads = new Float64Array(seconds);
  readonly #writes = new Float64Array(seconds);
  readonly #touched = new Set<number>();
  #hottest = { reads: 0, writes: 0 };

  constructor(partitions: readonly number[]) {
    this.#partitions = partitions.map((count) => ({
      count,
      reads: new Float32Array(count * seconds),
      writes: new Float32Array(count * seconds),
    }));
  }

  key(name: string) {
    const hash = hashOf(name);
    return {
      add: (second: number, reads: number, writes: number) => {
        this.#touched.add(second);
        this.#reads[second]! += reads;
        this.#writes[second]! += writes;
      },
      done: () => this.#done(hash),
    };
  }

  #done(hash: number): void {
    for (const second of this.#touched) {
      const reads = this.#reads[second]!;
      const writes = this.#writes[second]!;
      const { reads: most, writes: mostWrites } = this.#hottest;
      this.#hottest = { reads: Math.max(most, reads), writes: Math.max(mostWrites, writes) };
      for (const partition of this.#partitions) {
        const place = (hash % partition.count) * seconds + second;
        partition.reads[place]! += reads;
        partition.writes[place]! += writes;
      }
      this.#reads[second] = 0;
      this.#writes[second] = 0;
    }
    this.#touched.clear();
  }

  hottest(): Pick<Evening, 'hottestKey' | 'hottestOf'> {
    const each = this.#partitions.map(
      ({ count, reads, writes }) => [count, { reads: maxOf(reads), writes: maxOf(writes) }] as const,
    );
    return { hottestKey: this.#hottest, hottestOf: new Map(each) };
  }
}

function ratesOf(night: Night, figure: (each: Float64Array) => number): Rates {
  return Object.fromEntries(counted.map((name) => [name, figure(night[name])])) as unknown as Rates;
}

function largest<T>(map: ReadonlyMap<string, T>, size: (each: T) => number): readonly [string, number] {
  return [...map].map(([name, each]) => [name, size(each)] as const).sort(([, a], [, b]) => b - a)[0]!;
}

function maxOf(values: Float64Array | Float32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
