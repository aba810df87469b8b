import { type Ballot, type Mark, type Sheet, type VoidReason, voidWriteInReasons } from '../count/input.ts';

/** A name key written in; its members stand in the order RFC 8785 gives them. */
interface BatchWriteIn {
  readonly mark: Mark;
  readonly name: string;
}

/** Equal ballots of a bundle, merged: how many, and what is on each. */
export type BatchBallot =
  | { readonly count: number; readonly marks: string; readonly writeIns?: readonly BatchWriteIn[] }
  | { readonly count: number; readonly void: VoidReason };

/**
 * The one form of a pile of ballots, whatever the order they were keyed in: equal ones merged, in code-unit order of
 * their canonical JSON without `count`. Names written in must be name keys already.
 */
export function canonicalBallots(ballots: readonly Ballot[]): readonly BatchBallot[] {
  const merged = new Map<string, BatchBallot>();
  for (const ballot of ballots) {
    const count = (typeof ballot === 'object' && ballot.count) || 1;
    const face = faceOf(ballot);
    // The members stand in code-unit order, and names are well formed: this is their RFC 8785 form.
    const key = JSON.stringify(face);
    merged.set(key, { ...face, count: count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.keys()].sort().map((key) => merged.get(key)!);
}

/** What stands on one ballot. */
function faceOf(ballot: Ballot) {
  if (typeof ballot === 'string') return { marks: ballot };
  if ('void' in ballot) return { void: ballot.void };
  const { marks, writeIns = [] } = ballot;
  return writeIns.length === 0 ? { marks } : { marks, writeIns: canonicalWriteIns(writeIns) };
}

/** One entry a person, by name; of several marks for one person `o` stands, as it would be counted. */
function canonicalWriteIns(writeIns: readonly BatchWriteIn[]): readonly BatchWriteIn[] {
  const marks = new Map<string, Mark>();
  for (const { name, mark } of writeIns) marks.set(name, stronger(mark, marks.get(name)));
  return [...marks.keys()].sort().map((name) => ({ mark: marks.get(name)!, name }));
}

function stronger(mark: Mark, other: Mark | undefined): Mark {
  const order = 'ox-?';
  return other !== undefined && order.indexOf(other) < order.indexOf(mark) ? other : mark;
}

/** The one form of a sheet: only reasons that occurred, names written in by code unit; its rows stand in slate order already. */
export function canonicalSheet({ valid, blank, invalid, votes, writeIns, voidWriteIns }: Sheet): Sheet {
  return {
    valid,
    blank,
    invalid: Object.fromEntries(Object.entries(invalid).filter(([_reason, count]) => count > 0)),
    votes,
    writeIns: [...writeIns].sort((a, b) => (a.name < b.name ? -1 : 1)),
    voidWriteIns: Object.fromEntries(
      voidWriteInReasons.map((reason) => [reason, voidWriteIns[reason]]),
    ) as Sheet['voidWriteIns'],
  };
}
