import * as z from 'zod/mini';
import type { CountedResult } from '../../count/result.ts';
import type { Certificate } from '../../ledger/certificate.ts';
import { contestOf, frameOf } from '../../ledger/change.ts';
import { countField, dateField, idField, jurisdictionField } from '../../ledger/fields.ts';
import type { ElectionState } from '../../ledger/state.ts';
import { type Makeup, makeupField } from './makeup.ts';

const count = countField(0, Number.MAX_SAFE_INTEGER);
export const invalidReasons = ['identifying-mark', 'illegible', 'not-official', 'over-voted'] as const;

/** One certified contest in numbers; the makeup of the elected only where the superior told it. */
export const summaryRowSchema = z.object({
  election: idField,
  jurisdiction: jurisdictionField,
  meeting: z.string(),
  contest: idField,
  title: z.string(),
  office: z.string(),
  kind: z.enum(['formal', 'preselection']),
  mode: z.enum(['official', 'rehearsal']),
  date: dateField,
  version: countField(1, Number.MAX_SAFE_INTEGER),
  seats: count,
  candidates: count,
  surplus: z.int(),
  elected: count,
  writtenIn: count,
  electors: count,
  due: count,
  present: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: z.partialRecord(z.enum(invalidReasons), count),
  blank: count,
  rounds: count,
  voidRounds: count,
  makeup: z.exactOptional(makeupField),
});

export type SummaryRow = z.infer<typeof summaryRowSchema>;

/** The rows of an election's certificates that stand; a poll elects nobody and has none. */
export function summaryRows(
  state: ElectionState,
  certificates: readonly (Certificate & { readonly makeup?: Makeup })[],
): readonly SummaryRow[] {
  return certificates.flatMap((each) => {
    const kind: string = frameOf(state, each.contest).kind;
    return kind === 'formal' || kind === 'preselection' ? [rowOf(state, each, kind)] : [];
  });
}

/**
 * Names, heads and papers are those of its first counted round (S-07: surplus
 * over seats), in which nobody struck still stands; the elected are those of all its rounds, written in whoever was not on
 * that round's paper.
 */
function rowOf(
  state: ElectionState,
  certificate: Certificate & { readonly makeup?: Makeup },
  kind: SummaryRow['kind'],
): SummaryRow {
  const { election, contest: id, title, office, mode, date, version, makeup } = certificate;
  const first = certificate.rounds[0]!;
  const { quorum, papers } = first.result as CountedResult;
  const round = contestOf(state, id)!.rounds[first.round - 1]!;
  const { seats } = round;
  const candidates = round.candidates.filter((each) => !round.struck.includes(each.id)).length;
  const onPaper = new Set(round.candidates.map((each) => each.id));
  const { issued, returned, valid, invalid, blank } = papers;
  return {
    election,
    jurisdiction: state.definition.jurisdiction,
    meeting: state.definition.title,
    contest: id,
    title,
    office,
    kind,
    mode,
    date,
    version,
    seats,
    candidates,
    surplus: candidates - seats,
    elected: certificate.elected.length,
    writtenIn: certificate.elected.filter((each) => !onPaper.has(each.id)).length,
    electors: round.attendance!.electors,
    due: quorum.due,
    present: quorum.present,
    issued,
    returned,
    valid,
    invalid,
    blank,
    rounds: certificate.rounds.length,
    voidRounds: certificate.voidRounds.length,
    ...(makeup === undefined ? {} : { makeup }),
  };
}
