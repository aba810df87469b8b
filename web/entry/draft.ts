import { type BatchBallot, canonicalBallots } from '../../core/ballot/multiset.ts';
import { mostPapers } from '../../core/ballot/read-ballot.ts';
import { readBallots } from '../../core/ballot/read-ballots.ts';
import type { Ballot, VoidReason, WriteInEntry } from '../../core/count/input.ts';
import { isRecord } from '../../core/json/record.ts';

/** What stands on one ballot, in its one form. */
export type Face =
  | { readonly marks: string; readonly writeIns?: readonly WriteInEntry[] }
  | { readonly void: VoidReason };

/** What one person entered of a pile: how often each face occurs, in no order; and how many papers were doubtful. */
export interface Draft {
  /** Papers by the face's canonical text. */
  readonly ballots: ReadonlyMap<string, number>;
  /** Papers put aside. */
  readonly doubtful: number;
  /** Papers that were put aside and decided since. */
  readonly takenBack: number;
}

export const emptyDraft: Draft = { ballots: new Map(), doubtful: 0, takenBack: 0 };

/** A face's canonical text; names written in must be name keys. */
export function textOf(ballot: Ballot): string {
  const { count: _count, ...face } = canonicalBallots([ballot])[0]!;
  return JSON.stringify(face);
}

export function faceIn(text: string): Face {
  return JSON.parse(text) as Face;
}

/** The draft with so many papers of a face more, or fewer. */
export function put(draft: Draft, text: string, more: number): Draft {
  const ballots = new Map(draft.ballots);
  const count = (ballots.get(text) ?? 0) + more;
  if (count > 0) ballots.set(text, count);
  else ballots.delete(text);
  return { ...draft, ballots };
}

/** Papers entered so far, those put aside left out. */
export function papersEntered({ ballots }: Draft): number {
  let papers = 0;
  for (const count of ballots.values()) papers += count;
  return papers;
}

/** Faces with their number in the order a bundle has them, which says nothing of the order they were entered in. */
export function patternsOf({ ballots }: Draft): readonly (readonly [text: string, count: number])[] {
  return [...ballots].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function ballotsOf(draft: Draft): readonly BatchBallot[] {
  return patternsOf(draft).map(([text, count]) => ({ count, ...faceIn(text) }) as BatchBallot);
}

/** A draft as it is stored: only the multiset. */
export interface KeptDraft {
  readonly ballots: readonly BatchBallot[];
  readonly doubtful: number;
  readonly takenBack: number;
}

export function keptOf(draft: Draft): KeptDraft {
  const { doubtful, takenBack } = draft;
  return { ballots: ballotsOf(draft), doubtful, takenBack };
}

/** A draft of ballots that are in their one form. */
export function draftOf(ballots: readonly BatchBallot[], doubtful = 0, takenBack = 0): Draft {
  return { ballots: new Map(ballots.map((ballot) => [textOf(ballot), ballot.count])), doubtful, takenBack };
}

/** Reads what was stored; `undefined` where it is no draft for so many candidates. */
export function readDraft(kept: unknown, candidates: number): Draft | undefined {
  if (!isRecord(kept) || !Array.isArray(kept['ballots'])) return undefined;
  // A draft that an older page kept knows nothing of what was taken back.
  const { doubtful, takenBack = 0 } = kept;
  if (!isPapers(doubtful) || !isPapers(takenBack)) return undefined;
  const read = readBallots(kept['ballots'], candidates, '');
  return read.findings.length > 0 ? undefined : draftOf(canonicalBallots(read.ballots), doubtful, takenBack);
}

function isPapers(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostPapers;
}
