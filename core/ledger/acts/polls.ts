import * as z from 'zod/mini';
import { finding } from '../../findings/finding.ts';
import { personsPolled } from '../../polls/renomination.ts';
import { withContest } from '../change.ts';
import { reportsOpen } from '../checks/incidents.ts';
import { dateField, idField } from '../fields.ts';
import { label } from './fields.ts';
import { row } from './row.ts';

const inspectionRecorded = row({
  sentence: { zh: '记录组织考察结论', en: 'The finding of an inspection was recorded' },
  call: 'acts',
  signedBy: [[['superior', 'organiser']]],
  from: 'any',
  fields: z.strictObject({
    contest: idField,
    candidate: idField,
    suitable: z.boolean(),
    number: label,
    date: dateField,
  }),
  check: ({ state, contest, act }) => {
    const persons = personsPolled(contest);
    const { candidate } = act;
    if (persons.length === 0) return [finding('poll-not-of-persons', '/contest', { contest: contest.id })];
    return persons.some((person) => person.id === candidate)
      ? reportsOpen(state, contest, candidate)
      : [finding('poll-subject-unknown', '/candidate', { candidate, contest: contest.id })];
  },
  // A later finding about the same person stands in place of the earlier one, which the ledger keeps.
  evolve: (state, { contest: poll, candidate, suitable }) =>
    withContest(state, poll, (contest) => ({
      ...contest,
      inspections: [
        ...(contest.inspections ?? []).filter((each) => each.candidate !== candidate),
        { candidate, suitable },
      ],
    })),
});

export const polls = { 'inspection-recorded': inspectionRecorded } as const;
