import * as z from 'zod/mini';
import { whole } from '../count/fields.ts';
import type { Contest, Sheet } from '../count/input.ts';
import { type Finding, within } from '../findings/finding.ts';
import { type Refuse, refuseBelow } from '../findings/refuse.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { idField } from '../ledger/fields.ts';
import { parseName } from '../names/key.ts';

const votes = z.int().check(z.gte(1), z.lte(10_000_000));
const none = z._default(whole, 0);

/** The totals of a pile as typed from the signed 正字 sheet. */
export const sheetSchema = z.strictObject({
  valid: whole,
  blank: whole,
  invalid: z.strictObject({
    'identifying-mark': none,
    illegible: none,
    'not-official': none,
    'over-voted': none,
  }),
  votes: z.array(
    z.strictObject({ id: idField, for: whole, against: whole, abstain: whole, unreadable: whole }),
  ),
  writeIns: z.array(z.strictObject({ name: z.string(), for: votes })),
  voidWriteIns: z.strictObject({
    unmarked: none,
    'exceeds-against': none,
    'listed-candidate': none,
    ineligible: none,
  }),
});

type Slate = Pick<Contest, 'seats' | 'candidates'>;

/** How many papers a sheet accounts for. */
export function sheetPapers(sheet: Pick<Sheet, 'valid' | 'invalid'>): number {
  return Object.values(sheet.invalid).reduce((papers, count) => papers + count, sheet.valid);
}

/** Reads a sheet and holds it to the identities a count by ballots keeps by itself (rules.md 3.4, W-23). */
export function readSheet(value: unknown, slate: Slate, at: string): Shaped<Sheet> {
  const shaped = readShape(sheetSchema, value);
  if (!shaped.ok) return { ok: false, findings: within(at, shaped.findings) };
  const findings: Finding[] = [];
  const refuse = refuseBelow(at, findings);
  const writeIns = readNames(shaped.value, refuse);
  checkRows(shaped.value, slate, refuse);
  if (findings.length === 0) checkSums(shaped.value, slate, refuse);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: { ...shaped.value, writeIns } };
}

function readNames({ writeIns, valid }: Sheet, refuse: Refuse): Sheet['writeIns'] {
  const keys = new Set<string>();
  return writeIns.map((row, index) => {
    const name = parseName(row.name);
    if (row.for > valid)
      refuse('sheet-votes-exceed', ['writeIns', index, 'for'], { votes: row.for, most: valid });
    if (!name.ok) {
      refuse(name.code, ['writeIns', index, 'name'], name.numbers);
      return row;
    }
    if (keys.has(name.key)) refuse('name-repeated', ['writeIns', index, 'name'], { name: name.name });
    keys.add(name.key);
    return { name: name.key, for: row.for };
  });
}

/** Every candidate has one row, and every valid ballot one mark in it; a blank ballot abstains on everybody. */
function checkRows({ valid, blank, votes }: Sheet, slate: Slate, refuse: Refuse): void {
  const expected = new Set(slate.candidates.map((candidate) => candidate.id));
  votes.forEach((row, index) => {
    if (!expected.delete(row.id)) refuse('sheet-candidate', ['votes', index, 'id'], { id: row.id });
    const marked = row.for + row.against + row.abstain + row.unreadable;
    if (marked !== valid) refuse('sheet-row-differs', ['votes', index], { id: row.id, marked, valid });
    if (row.abstain < blank) refuse('sheet-blank', ['votes', index], { abstain: row.abstain, blank });
  });
  for (const id of expected) refuse('sheet-candidate', ['votes'], { id });
}

/** No valid ballot chooses more than the seats, or writes in more persons than it votes against (Z-03, Z-04). */
function checkSums(sheet: Sheet, slate: Slate, refuse: Refuse): void {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const writtenIn = sum(sheet.writeIns.map((row) => row.for));
  const votes = sum(sheet.votes.map((row) => row.for)) + writtenIn;
  const most = sheet.valid * slate.seats;
  if (votes > most) refuse('sheet-votes-exceed', ['votes'], { votes, most });
  const against = sum(sheet.votes.map((row) => row.against));
  const beside = writtenIn + sheet.voidWriteIns['listed-candidate'] + sheet.voidWriteIns.ineligible;
  if (beside > against) refuse('sheet-write-ins-exceed', ['writeIns'], { writtenIn: beside, against });
}
