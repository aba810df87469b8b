import { markCounters } from '../ballot/marks.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import { whyNotEligible } from '../ballot/write-ins.ts';
import type { Candidate, InvalidReason, Sheet, VoidWriteInReason } from './input.ts';
import { addTo, type Tally } from './tally.ts';

/** A station's sheet as a tally. A name the scrutineers resolved since, or that may not be written in, moves with its votes. */
export function tallySheet(sheet: Sheet, terms: BallotTerms, candidates: readonly Candidate[]): Tally {
  const rows = new Map(sheet.votes.map((row) => [row.id, row]));
  const writeIns = new Map<string, number>();
  const voidWriteIns = new Map(occurred<VoidWriteInReason>(sheet.voidWriteIns));
  for (const { name, for: votes } of sheet.writeIns) {
    const resolved = terms.resolutions.get(name);
    const key = resolved ?? name;
    const reason = whyNotEligible(key, resolved === null, terms);
    if (reason === undefined) addTo(writeIns, key, votes);
    else addTo(voidWriteIns, reason, votes);
  }
  return {
    valid: sheet.valid,
    blank: sheet.blank,
    invalid: new Map(occurred<InvalidReason>(sheet.invalid)),
    marks: Float64Array.from(
      candidates.flatMap(({ id }) => markCounters.map((counter) => rows.get(id)![counter])),
    ),
    writeIns,
    voidWriteIns,
  };
}

function occurred<Reason extends string>(
  counts: Readonly<Partial<Record<Reason, number>>>,
): [Reason, number][] {
  return (Object.entries(counts) as [Reason, number][]).filter(([, count]) => count > 0);
}
