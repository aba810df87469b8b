import { type InvalidReason, type Sheet, voidReasons, voidWriteInReasons } from '../../core/count/input.ts';
import { isRecord } from '../../core/json/record.ts';
import { numberOf } from '../ui/number-field.tsx';
import type { Pile } from './pile.ts';

/** A 正字 sheet as it is typed: every field the text of its box, by the place of its number in the sheet. */
export type SheetTexts = Readonly<Record<string, string>>;

/** Why a paper is invalid, in the order of the sheet. */
export const invalidReasons: readonly InvalidReason[] = [...voidReasons, 'over-voted'];

export const voteMarks = ['for', 'against', 'abstain', 'unreadable'] as const;

/** Lines for names written in: those that hold something, and one more. */
export function writeInLines(texts: SheetTexts): number {
  let lines = 0;
  while (lines < mostWriteIns && (texts[`name/${lines}`] || texts[`writeIns/${lines}`])) lines += 1;
  return Math.min(mostWriteIns, lines + 1);
}

const mostWriteIns = 500;

/** Boxes that may stay empty for a 0. */
const mayBeEmpty = /^(?:blank$|invalid\/|voidWriteIns\/|votes\/.*\/(?:abstain|unreadable|against)$)/;

/** The number in a box; `undefined` where it has none. */
function countIn(texts: SheetTexts, place: string): number | undefined {
  const text = texts[place] ?? '';
  return text.trim() === '' && mayBeEmpty.test(place) ? 0 : numberOf(text);
}

/** The sheet typed, or the first box that has no number. */
export function sheetOf(
  texts: SheetTexts,
  { round }: Pick<Pile, 'round'>,
): { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly missing: string } {
  const missing: string[] = [];
  const need = (place: string): number => {
    const count = countIn(texts, place);
    if (count === undefined) missing.push(place);
    return count ?? 0;
  };
  const each = <P extends string>(under: string, parts: readonly P[]): Record<P, number> =>
    Object.fromEntries(parts.map((part) => [part, need(`${under}/${part}`)])) as Record<P, number>;
  const sheet: Sheet = {
    valid: need('valid'),
    blank: need('blank'),
    invalid: each('invalid', invalidReasons),
    votes: round.candidates.map(({ id }) => ({ id, ...each(`votes/${id}`, voteMarks) })),
    writeIns: Array.from({ length: writeInLines(texts) - 1 }, (_, line) => ({
      name: texts[`name/${line}`] ?? '',
      for: need(`writeIns/${line}`),
    })),
    voidWriteIns: each('voidWriteIns', voidWriteInReasons),
  };
  return missing.length === 0 ? { ok: true, sheet } : { ok: false, missing: missing[0]! };
}

/** Papers that what is typed so far accounts for. */
export function papersTyped(texts: SheetTexts): number {
  return ['valid', ...invalidReasons.map((reason) => `invalid/${reason}`)].reduce(
    (sum, place) => sum + (countIn(texts, place) ?? 0),
    0,
  );
}

/** What a candidate's row lacks to every valid paper, or has too much; `undefined` while there is nothing to compare. */
export function rowDiffers(texts: SheetTexts, id: string): number | undefined {
  const valid = countIn(texts, 'valid');
  if (valid === undefined || countIn(texts, `votes/${id}/for`) === undefined) return undefined;
  const marked = voteMarks.reduce((sum, mark) => sum + (countIn(texts, `votes/${id}/${mark}`) ?? 0), 0);
  return marked - valid;
}

/** A sheet as it was typed, to be corrected. */
export function textsOf({ valid, blank, invalid, votes, writeIns, voidWriteIns }: Sheet): SheetTexts {
  const entries: [string, number][] = [
    ['valid', valid],
    ['blank', blank],
    ...Object.entries(invalid).map(([reason, count]): [string, number] => [`invalid/${reason}`, count]),
    ...votes.flatMap((row) =>
      voteMarks.map((mark): [string, number] => [`votes/${row.id}/${mark}`, row[mark]]),
    ),
    ...writeIns.map((row, line): [string, number] => [`writeIns/${line}`, row.for]),
    ...Object.entries(voidWriteIns).map(([reason, count]): [string, number] => [
      `voidWriteIns/${reason}`,
      count,
    ]),
  ];
  return {
    ...Object.fromEntries(entries.map(([place, count]) => [place, String(count)])),
    ...Object.fromEntries(writeIns.map(({ name }, line) => [`name/${line}`, name])),
  };
}

/** Reads what was stored. */
export function readTexts(kept: unknown): SheetTexts {
  if (!isRecord(kept)) return {};
  const texts = Object.entries(kept).filter((each): each is [string, string] => typeof each[1] === 'string');
  return Object.fromEntries(texts);
}
