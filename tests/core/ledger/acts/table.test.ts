import { describe, expect, it } from 'vitest';
import { type ActType, acts, rowOf } from '../../../../core/ledger/acts/table.ts';
import { phases } from '../../../../core/ledger/phase.ts';
import { inPhase } from '../../../support/phases.ts';
import { sampleAct } from '../../../support/sample-acts.ts';

const types = [...acts.keys()] as ActType[];
const ofContests = types.filter((type) => rowOf(type).from !== 'any');

/** Which acts may come in which phase, as one row a phase. */
const matrix = Object.fromEntries(
  phases.map((phase) => [phase, ofContests.filter((type) => rowOf(type).from.includes(phase)).join(' ')]),
);

it('the table of acts allows in each phase exactly these', () => {
  expect(matrix).toMatchInlineSnapshot(`
    {
      "annulled": "ballots-sealed",
      "certified": "count-reopened ballots-sealed ballots-destroyed annulment-proposed annulment-confirmed members-recorded secretaries-approved",
      "counted": "round-declared batch-accepted batch-withdrawn write-in-resolved tally-released count-signed finding-explained count-reopened seat-referred scan-attached ballots-sealed candidate-struck",
      "counting": "ballots-returned round-declared batch-accepted batch-withdrawn write-in-resolved tally-released count-signed finding-explained seat-referred scan-attached candidate-struck",
      "declared": "round-declared finding-explained count-reopened round-opened seats-reduced seat-referred scan-attached ballots-sealed result-certified result-returned annulment-proposed annulment-confirmed candidate-struck",
      "draft": "electors-confirmed slate-submitted slate-approved warning-accepted candidate-struck",
      "not-quorate": "attendance-recorded finding-explained scan-attached candidate-struck",
      "quorate": "attendance-recorded ballots-issued finding-explained scan-attached candidate-struck",
      "ready": "electors-confirmed slate-submitted slate-approved warning-accepted attendance-recorded finding-explained scan-attached candidate-struck",
      "sent-back": "finding-explained count-reopened scan-attached ballots-sealed candidate-struck",
      "signed": "round-declared write-in-resolved result-declared finding-explained count-reopened seat-referred scan-attached ballots-sealed candidate-struck",
      "void": "finding-explained round-opened scan-attached candidate-struck",
      "voting": "ballots-issued ballots-returned round-declared finding-explained seat-referred scan-attached candidate-struck",
    }
  `);
});

describe.each(phases)('in phase %s', (phase) => {
  const story = inPhase(phase);

  it('is where the story has come to', () => {
    expect(story.phase()).toBe(phase);
  });

  it.each(types)('%s is a row of the table or a refusal', (type) => {
    const { from } = rowOf(type);
    const { fields, signers } = sampleAct(type, story);
    const answer =
      type === 'batch-accepted' ? story.tryBundle(fields, signers) : story.attempt(type, fields, signers);
    const codes = answer.ok ? [] : answer.findings.map((found) => found.code);
    // Well formed and well signed, so that what stands in its way is where the contest is.
    expect(codes.filter((code) => code.startsWith('field-') || code.startsWith('sign'))).toEqual([]);
    const allowed = from === 'any' || from.includes(phase);
    expect(codes.includes('phase-wrong')).toBe(!allowed);
  });
});
