import * as z from 'zod/mini';
import { finding } from '../../findings/finding.ts';
import { withContest, withRound } from '../change.ts';
import { dateField, digestField, idField } from '../fields.ts';
import { label, person, reason, round } from './fields.ts';
import { row } from './row.ts';

const afterCount = ['counted', 'signed', 'sent-back', 'declared', 'certified'] as const;

const scanAttached = row({
  past: true,
  sentence: { zh: '附上已签字报告单的扫描件', en: 'A scan of a signed sheet was attached' },
  call: 'acts',
  signedBy: [[['scrutineer', 'chair', 'chief']]],
  from: [
    'ready',
    'not-quorate',
    'quorate',
    'voting',
    'void',
    'counting',
    'counted',
    'signed',
    'sent-back',
    'declared',
  ],
  fields: z.strictObject({
    contest: idField,
    round,
    slip: z.number().check(z.int(), z.gte(1), z.lte(8)),
    digest: digestField,
    headCode: z.string().check(z.regex(/^[A-Z2-7]{12}$/)),
  }),
  keep: ({ facts }) => ({ known: facts.codeKnown === true }),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      withRound(
        contest,
        (each) => ({
          ...each,
          // A code mistyped is put right by attaching the same scan again; one file may be of several slips.
          scans: [
            ...each.scans.filter(({ slip, digest }) => slip !== entry.slip || digest !== entry.digest),
            { slip: entry.slip, digest: entry.digest, known: entry['known'] as boolean },
          ],
        }),
        entry.round,
      ),
    ),
});

const ballotsSealed = row({
  sentence: { zh: '封存选票', en: 'The ballots were sealed' },
  call: 'acts',
  signedBy: [[['scrutineer', 'chair', 'chief']]],
  from: [...afterCount, 'annulled'],
  fields: z.strictObject({ contest: idField, sealNo: label, place: label }),
  evolve: (state, entry) => withContest(state, entry.contest, (contest) => ({ ...contest, sealed: true })),
});

const ballotsDestroyed = row({
  sentence: { zh: '销毁选票', en: 'The ballots were destroyed' },
  call: 'acts',
  signedBy: [[['scrutineer', 'chair', 'chief']]],
  from: ['certified'],
  fields: z.strictObject({
    contest: idField,
    who: person,
    supervisor: person,
    date: z.exactOptional(dateField),
  }),
  ready: (_state, contest) =>
    contest.sealed ? [] : [finding('ballots-not-sealed', `/contests/${contest.id}`)],
  evolve: (state) => state,
});

const supervisionRecorded = row({
  sentence: { zh: '督查记录', en: 'Supervision was recorded' },
  call: 'acts',
  signedBy: [[['organiser', 'superior', 'supervision']]],
  from: 'any',
  fields: z.strictObject({ kind: z.enum(['visit', 'on-site', 'inquiry', 'evaluation']), what: reason }),
  evolve: (state) => state,
});

export const record = {
  'scan-attached': scanAttached,
  'ballots-sealed': ballotsSealed,
  'ballots-destroyed': ballotsDestroyed,
  'supervision-recorded': supervisionRecorded,
} as const;
