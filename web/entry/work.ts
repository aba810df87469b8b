import type { Mark, VoidReason, WriteInEntry } from '../../core/count/input.ts';
import type { Face } from './draft.ts';
import type { Pile } from './pile.ts';

/** Stands for a name nobody has marked yet; on the ballot that is an abstention (B-04). */
const untouched = ' ';

/** The ballot being entered, in the order it is printed. */
export interface Work {
  /** A mark a name from the top of the paper, or `untouched`. */
  readonly marks: string;
  /** The name the next mark is for; behind the last one when all are done. */
  readonly at: number;
  /** Marks were typed one after the other, so a name left out at the end is likely a slip. */
  readonly typed: boolean;
  readonly writeIns: readonly WriteInEntry[];
  readonly void?: VoidReason;
}

export function freshWork(candidates: number): Work {
  return { marks: untouched.repeat(candidates), at: 0, typed: false, writeIns: [] };
}

/** Nothing is on it yet. */
export function isFresh({ marks: all, writeIns, void: reason }: Work): boolean {
  return reason === undefined && writeIns.length === 0 && all.trim() === '';
}

type Paper = Pick<Pile, 'printed'>;

/** A ballot taken up again. */
export function workOf(face: Face, { printed }: Paper): Work {
  const fresh = freshWork(printed.length);
  if ('void' in face) return { ...fresh, void: face.void };
  const marks = printed.map(({ at }) => face.marks[at]).join('');
  return { ...fresh, marks, writeIns: face.writeIns ?? [], at: printed.length };
}

/** What will stand in the bundle, in its order: names nobody marked are abstentions. */
export function faceOf(work: Work, { printed }: Paper): Face {
  if (work.void !== undefined) return { void: work.void };
  const marks = new Array<string>(printed.length);
  for (const [place, { at }] of printed.entries()) marks[at] = work.marks[place]!;
  const all = marks.join('').split(untouched).join('-');
  return work.writeIns.length === 0 ? { marks: all } : { marks: all, writeIns: work.writeIns };
}

/** Names without a mark of their own. */
export function untouchedIn({ marks: all }: Work): number {
  return all.split(untouched).length - 1;
}

function withMark(work: Work, place: number, mark: string): Work {
  const { void: _void, ...rest } = work;
  return { ...rest, marks: work.marks.slice(0, place) + mark + work.marks.slice(place + 1) };
}

/** Marks the name the cursor is at, and goes on to the next. */
export function markHere(work: Work, mark: Mark): Work {
  if (work.at >= work.marks.length) return work;
  return { ...withMark(work, work.at, mark), at: work.at + 1, typed: true };
}

/** Marks a name somebody pointed at. */
export function markAt(work: Work, place: number, mark: Mark): Work {
  return { ...withMark(work, place, mark), at: place };
}

/** For, against, abstain, unreadable, and round again, at the name the cursor is at. */
export function cycleHere(work: Work): Work {
  if (work.at >= work.marks.length) return work;
  const order = 'ox-?';
  const next = order[(order.indexOf(work.marks[work.at]!) + 1) % order.length]!;
  return withMark(work, work.at, next);
}

/** Back to the name before, which is without a mark again. */
export function stepBack(work: Work): Work {
  if (work.at === 0) return work;
  return { ...withMark(work, work.at - 1, untouched), at: work.at - 1 };
}

export function moveTo(work: Work, place: number): Work {
  return { ...work, at: Math.max(0, Math.min(work.marks.length, place)) };
}

/** Every name alike, the cursor at the first for corrections. */
export function markAll(work: Work, mark: Mark): Work {
  const { void: _void, ...rest } = work;
  return { ...rest, marks: mark.repeat(work.marks.length), at: 0, typed: false };
}

/** A name written in; the same person's earlier mark goes. */
export function writeIn(work: Work, entry: WriteInEntry): Work {
  const { void: _void, ...rest } = work;
  const others = work.writeIns.filter(({ name }) => name !== entry.name);
  return { ...rest, writeIns: [...others, entry] };
}

export function dropWriteIn(work: Work, name: string): Work {
  return { ...work, writeIns: work.writeIns.filter((each) => each.name !== name) };
}
