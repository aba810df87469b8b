import type { Entry } from '../../core/ledger/entry.ts';
import type { RoundState } from '../../core/ledger/state.ts';
import { pileNumbers, readPiles, splitPiles } from './piles.ts';
import { countIn, type Texts } from './texts.ts';

/** Papers of a station as they went out. */
export interface Issued {
  readonly id: string;
  readonly printed: number;
  readonly issued: number;
  readonly unused: number;
}

/** What is left of the papers printed, as long as nobody types another figure. */
export function unusedText(texts: Texts, station: string): string {
  const typed = texts[`unused.${station}`];
  if (typed !== undefined) return typed;
  const printed = countIn(texts, `printed.${station}`);
  const issued = countIn(texts, `issued.${station}`);
  return printed === undefined || issued === undefined || issued > printed ? '' : String(printed - issued);
}

/** The papers typed, a station each; nothing while a figure is missing. */
export function issuedIn(texts: Texts, stations: readonly string[]): readonly Issued[] | undefined {
  const all: Issued[] = [];
  for (const id of stations) {
    const printed = countIn(texts, `printed.${id}`);
    const issued = countIn(texts, `issued.${id}`);
    const unused = countIn({ unused: unusedText(texts, id) }, 'unused');
    if (printed === undefined || issued === undefined || unused === undefined) return undefined;
    all.push({ id, printed, issued, unused });
  }
  return all;
}

/** Papers of a station as they came back, and the piles they lie in. */
export interface Returned {
  readonly id: string;
  readonly returned: number;
  readonly piles: readonly { readonly batch: string; readonly papers: number }[];
}

/** What the piles of a station hold together: all that came back, once counting began only what is not in yet. */
export function papersToPile(texts: Texts, station: string, round: RoundState): number | undefined {
  const returned = countIn(texts, `returned.${station}`);
  if (returned === undefined || round.verdict === undefined) return returned;
  const { accepted } = round.stations!.find(({ id }) => id === station)!;
  return Math.max(0, returned - accepted.papers);
}

/** The piles of a station in one line: as typed, or as its papers split. A sheet stands for one pile. */
export function pilesText(
  texts: Texts,
  station: string,
  round: RoundState,
  entered: 'ballots' | 'sheet',
): string {
  const typed = texts[`piles.${station}`];
  if (typed !== undefined) return typed;
  const papers = papersToPile(texts, station, round);
  const size = entered === 'sheet' ? papers : countIn(texts, `size.${station}`);
  return papers === undefined || size === undefined ? '' : splitPiles(papers, size).join(' ');
}

/**
 * Numbers that no other pile of a station may bear: those of bundles its ledger has taken, withdrawn ones too, and once
 * counting began those of every pile there was. What was typed, sealed or signed under such a number is of other papers.
 */
export function spentNumbers(
  entries: readonly Entry[],
  contest: string,
  { round, verdict }: RoundState,
  station: string,
): ReadonlySet<string> {
  const here = entries.filter((entry) => entry['contest'] === contest && entry['round'] === round);
  const taken = here.filter(({ type, station: of }) => type === 'batch-accepted' && of === station);
  const laid = here
    .filter(({ type }) => type === 'ballots-returned' && verdict !== undefined)
    .flatMap((entry) => (entry['stations'] as readonly Returned[]).filter(({ id }) => id === station))
    .flatMap(({ piles }) => piles);
  return new Set([...taken, ...laid].map(({ batch }) => String(batch)));
}

/** The return typed, a station each; nothing while a figure is missing. */
export function returnedIn(
  texts: Texts,
  stations: readonly string[],
  round: RoundState,
  entered: 'ballots' | 'sheet',
  spent: (station: string) => ReadonlySet<string>,
): readonly Returned[] | undefined {
  const all: Returned[] = [];
  for (const id of stations) {
    const returned = countIn(texts, `returned.${id}`);
    const papers = readPiles(pilesText(texts, id, round, entered));
    if (returned === undefined || papers === undefined) return undefined;
    const numbers = pileNumbers(papers.length, spent(id));
    all.push({
      id,
      returned,
      piles: papers.map((each, index) => ({ batch: numbers[index]!, papers: each })),
    });
  }
  return all;
}
