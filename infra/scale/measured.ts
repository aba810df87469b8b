import { holding } from './held.ts';
import { type Asked, type Driven, type Load, measures } from './load.ts';
import file from './measured.json' with { type: 'json' };

/** What was measured, as `npm run scale:measure` writes it; a test measures it again. */
export interface Measured {
  readonly machine: string;
  /** Whose processor time is among the milliseconds, and whose is not. */
  readonly clients: string;
  readonly congress: Driven;
  readonly branch: Driven;
  /** A board of one row, and of two. */
  readonly board: readonly [Asked, Asked];
  readonly largestItem: number;
}

type Row = (string | number)[];

/** A request as a line of figures, its name first. */
export function rowOf({ what, load }: Asked): Row {
  return [what, ...measures.map((name) => load[name])];
}

function askedOf([name, ...figures]: Row): Asked {
  const what = String(name);
  const load = Object.fromEntries(measures.map((each, index) => [each, figures[index]])) as unknown as Load;
  return { what, load: { ...load, ...holding(what, load) } };
}

function drivenOf({ asked, ...rest }: typeof file.congress): Driven {
  return { ...rest, asked: asked.map(askedOf) };
}

const [one, two] = file.board.map(askedOf);

export const measured: Measured = {
  machine: file.machine,
  clients: file.clients,
  congress: drivenOf(file.congress),
  branch: drivenOf(file.branch),
  board: [one!, two!],
  largestItem: file.largestItem,
};
