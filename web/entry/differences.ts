import type { Batch } from '../../core/ballot/batch.ts';
import type { Sheet } from '../../core/count/input.ts';
import { draftOf } from './draft.ts';

/** What two people entered differently of one pile: a face, or a number of the sheet, with both counts. */
export interface Difference {
  /** A face's canonical text, or the place of a number on the sheet. */
  readonly of: string;
  readonly first: number;
  readonly second: number;
}

/** Only what differs, in an order that says nothing of who is right. */
export function differencesOf(first: Batch, second: Batch): readonly Difference[] {
  const [one, other] = [numbersIn(first), numbersIn(second)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort()
    .map((of) => ({ of, first: one.get(of) ?? 0, second: other.get(of) ?? 0 }))
    .filter((each) => each.first !== each.second);
}

function numbersIn({ ballots, sheet }: Batch): ReadonlyMap<string, number> {
  return ballots === undefined ? new Map(placesOf(sheet!)) : draftOf(ballots).ballots;
}

/** The numbers of a sheet by place: `valid`, `invalid/over-voted`, `votes/c1/for`, `writeIns/赵六`. */
function placesOf(sheet: Sheet): [string, number][] {
  const { valid, blank, invalid, votes, writeIns, voidWriteIns } = sheet;
  return [
    ['valid', valid],
    ['blank', blank],
    ...Object.entries(invalid).map(([reason, count]): [string, number] => [`invalid/${reason}`, count]),
    ...votes.flatMap(({ id, ...counts }) =>
      Object.entries(counts).map(([mark, count]): [string, number] => [`votes/${id}/${mark}`, count]),
    ),
    ...writeIns.map(({ name, for: count }): [string, number] => [`writeIns/${name}`, count]),
    ...Object.entries(voidWriteIns).map(([reason, count]): [string, number] => [
      `voidWriteIns/${reason}`,
      count,
    ]),
  ];
}
