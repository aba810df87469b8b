import type { Contest, RoundKind, Sheet } from '../count/input.ts';
import type { Digest } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { parseName } from '../names/key.ts';
import { isGraded } from '../polls/kinds.ts';
import { checkBallotGrades, checkSheetGrades } from '../polls/two-grades.ts';
import { batchFrame } from './batch-schema.ts';
import { type BatchBallot, canonicalBallots, canonicalSheet } from './multiset.ts';
import { mostPapers } from './read-ballot.ts';
import { mostFindings, readBallots } from './read-ballots.ts';
import { readSheet, sheetPapers } from './sheet.ts';

/** A pile of one round's ballots, or the totals of its 正字 sheet; either `ballots` or `sheet` is there. */
export interface Batch {
  readonly format: 'scrutineer/batch@1';
  readonly election: string;
  /** The digest of the paper voted on. */
  readonly paper: Digest;
  readonly contest: string;
  readonly round: number;
  readonly station: string;
  readonly batch: string;
  readonly mode: 'official' | 'rehearsal';
  /** The number of a withdrawn bundle whose pile this one is. */
  readonly replaces?: string;
  readonly ballots?: readonly BatchBallot[];
  readonly sheet?: Sheet;
}

/** Reads a bundle's payload; refuses whatever is not in canonical form, so that two keyers agree when digests do. */
export function readBatch(payload: unknown): Shaped<Batch> {
  const formed = formBatch(payload);
  if (!formed.ok) return formed;
  const at = firstDifference(payload as Batch, formed.value);
  if (at === undefined) return formed;
  return refusal([finding('not-canonical', at, { form: 'scrutineer/batch@1' })]);
}

/** Brings a bundle as somebody keyed it to canonical form: ballots may be strings, unsorted, unmerged, names as written. */
export function formBatch(payload: unknown): Shaped<Batch> {
  const shaped = readShape(batchFrame, payload);
  if (!shaped.ok) return shaped;
  const { ballots, sheet, ...pile } = shaped.value;
  if (ballots !== undefined && sheet === undefined) {
    const read = readBallots(ballots, slateLength(ballots), '/ballots');
    if (read.findings.length > 0) return refusal(read.findings);
    return withinLimit({ ...pile, ballots: canonicalBallots(read.ballots) }, '/ballots');
  }
  if (sheet !== undefined && ballots === undefined) {
    const names = keyedNames(sheet);
    return names.ok ? withinLimit({ ...pile, sheet: canonicalSheet(names.value) }, '/sheet') : names;
  }
  return refusal([finding('ballots-or-sheet', '')]);
}

/** What the contest cannot have had on its papers; the bundle has been read, so all its ballots have as many marks. */
export function checkBatch(
  { ballots, sheet }: Batch,
  slate: Pick<Contest, 'seats' | 'candidates'> & { readonly kind: RoundKind },
): readonly Finding[] {
  const candidates = slate.candidates.length;
  if (sheet !== undefined) return checkSheet(sheet, slate);
  const marked = ballots!.findIndex((ballot) => 'marks' in ballot);
  if (marked < 0) return [];
  const given = (ballots![marked] as { marks: string }).marks.length;
  if (given !== candidates)
    return [finding('marks-length', `/ballots/${marked}/marks`, { given, candidates })];
  // A pile may be wrong in many places; nobody reads more than this many.
  return isGraded(slate.kind)
    ? checkBallotGrades(ballots!, slate.candidates, '/ballots').slice(0, mostFindings)
    : [];
}

/** How many papers a bundle holds, void ones included. */
export function papersIn({ ballots, sheet }: Batch): number {
  return sheet === undefined
    ? ballots!.reduce((papers, ballot) => papers + ballot.count, 0)
    : sheetPapers(sheet);
}

function refusal(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  return { ok: false, findings };
}

function withinLimit(batch: Batch, at: string): Shaped<Batch> {
  const papers = papersIn(batch);
  if (papers >= 1 && papers <= mostPapers) return { ok: true, value: batch };
  return refusal([finding('ballot-count', at, { papers, limit: mostPapers })]);
}

/** Without the paper at hand: the length of the first ballot's marks, which all others must have. */
function slateLength(ballots: readonly unknown[]): number {
  for (const ballot of ballots) {
    const marks = typeof ballot === 'object' && ballot !== null && 'marks' in ballot ? ballot.marks : ballot;
    if (typeof marks === 'string') return marks.length;
  }
  return 0;
}

function keyedNames(sheet: Sheet): Shaped<Sheet> {
  const findings: Finding[] = [];
  const writeIns = sheet.writeIns.map((row, i) => {
    const name = parseName(row.name);
    if (!name.ok) findings.push(finding(name.code, `/sheet/writeIns/${i}/name`, name.numbers));
    return name.ok ? { ...row, name: name.key } : row;
  });
  return findings.length > 0 ? refusal(findings) : { ok: true, value: { ...sheet, writeIns } };
}

function checkSheet(
  sheet: Sheet,
  slate: Pick<Contest, 'seats' | 'candidates'> & { readonly kind: RoundKind },
): readonly Finding[] {
  const read = readSheet(sheet, slate, '/sheet');
  if (!read.ok) return read.findings;
  const misplaced = sheet.votes.findIndex((row, i) => row.id !== slate.candidates[i]!.id);
  if (misplaced >= 0)
    return [finding('not-canonical', `/sheet/votes/${misplaced}`, { form: 'scrutineer/paper@1' })];
  return isGraded(slate.kind) ? checkSheetGrades(sheet, slate.candidates, '/sheet') : [];
}

/** Where a bundle as given departs from its canonical form, whose other fields are the same. */
function firstDifference(given: Batch, formed: Batch): string | undefined {
  if (formed.ballots === undefined) {
    return canonicalText(given.sheet) === canonicalText(formed.sheet) ? undefined : '/sheet';
  }
  // Where the list given is longer, some ballots were merged, and the first of them differs by its count.
  const place = given.ballots!.findIndex((ballot, i) => !isSameBallot(ballot, formed.ballots![i]!));
  return place < 0 ? undefined : `/ballots/${place}`;
}

/** Member by member, since a station's only pile may be large; a ballot that was read has no other members. */
function isSameBallot(a: Face, b: Face): boolean {
  if (a.count !== b.count || a.marks !== b.marks || a.void !== b.void) return false;
  if (a.writeIns === undefined || b.writeIns === undefined) return a.writeIns === b.writeIns;
  const others = b.writeIns;
  return (
    a.writeIns.length === others.length &&
    a.writeIns.every(({ mark, name }, i) => mark === others[i]!.mark && name === others[i]!.name)
  );
}

/** Any member a ballot may have; a ballot given as a string has none of them. */
interface Face {
  readonly count?: number;
  readonly marks?: string;
  readonly void?: string;
  readonly writeIns?: readonly { readonly mark: string; readonly name: string }[];
}
