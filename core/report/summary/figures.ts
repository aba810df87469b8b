import { ageBands, educationBands, type makeupFigures } from './makeup.ts';
import { invalidReasons, type SummaryRow } from './row.ts';

/** What is simply added up over contests. Heads are those of each contest: who votes in three counts three times. */
export const sums = [
  'seats',
  'candidates',
  'surplus',
  'elected',
  'writtenIn',
  'electors',
  'due',
  'present',
  'issued',
  'returned',
  'valid',
  'blank',
  'rounds',
  'voidRounds',
] as const;

/** What contests told, the number elected in those that told it, and how many did not. */
interface Told<Amount> {
  readonly amount: Amount;
  readonly of: number;
  readonly lacking: number;
}

type Counts<Name extends string> = Readonly<Record<Name, number>>;

/** Contests added up. What a contest did not tell is counted as lacking, never as none (V-01 to V-07). */
export interface Figures extends Counts<(typeof sums)[number]> {
  readonly contests: number;
  readonly invalid: Counts<(typeof invalidReasons)[number]>;
  readonly makeup: Readonly<Record<(typeof makeupFigures)[number], Told<number>>> & {
    readonly ages: Told<Counts<(typeof ageBands)[number]>>;
    readonly education: Told<Counts<(typeof educationBands)[number]>>;
  };
}

/** Adds contests up; a single one becomes its own figures. */
export function addUp(rows: readonly SummaryRow[]): Figures {
  return {
    contests: rows.length,
    ...countsOf(sums, (name) => sumOf(rows, (row) => row[name])),
    invalid: countsOf(invalidReasons, (reason) => sumOf(rows, (row) => row.invalid[reason] ?? 0)),
    makeup: {
      reElected: toldBy(rows, 'reElected'),
      oneShoulder: toldBy(rows, 'oneShoulder'),
      crossPosts: toldBy(rows, 'crossPosts'),
      women: toldBy(rows, 'women'),
      villageOfficials: toldBy(rows, 'villageOfficials'),
      ages: bandsToldBy(rows, 'ages', ageBands),
      education: bandsToldBy(rows, 'education', educationBands),
    },
  };
}

function toldBy(rows: readonly SummaryRow[], figure: (typeof makeupFigures)[number]): Told<number> {
  const telling = rows.filter((row) => row.makeup?.[figure] !== undefined);
  return {
    amount: sumOf(telling, (row) => row.makeup![figure]!),
    of: sumOf(telling, (row) => row.elected),
    lacking: rows.length - telling.length,
  };
}

function bandsToldBy<const Name extends string>(
  rows: readonly SummaryRow[],
  part: 'ages' | 'education',
  names: readonly Name[],
): Told<Counts<Name>> {
  const telling = rows.filter((row) => row.makeup?.[part] !== undefined);
  const bandsOf = (row: SummaryRow) => row.makeup![part] as Counts<Name>;
  return {
    amount: countsOf(names, (name) => sumOf(telling, (row) => bandsOf(row)[name])),
    of: sumOf(telling, (row) => row.elected),
    lacking: rows.length - telling.length,
  };
}

function sumOf(rows: readonly SummaryRow[], amount: (row: SummaryRow) => number): number {
  return rows.reduce((sum, row) => sum + amount(row), 0);
}

function countsOf<const Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Counts<Name> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Counts<Name>;
}
