import * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import type { Definition } from '../ledger/election.ts';
import { countField, dateField, textField } from '../ledger/fields.ts';
import { nameKey, parseName } from '../names/key.ts';
import { termsSchema } from './terms.ts';

const mostText = 200;
const mostRows = 500;
const mostPeople = 10_000;

const text = textField(mostText);
const people = countField(0, mostPeople);

/** Duties a list of officials names; 总监票人 first. */
export const listedDuties = [
  'chief',
  'deputyChief',
  'scrutineer',
  'chiefTeller',
  'summingTeller',
  'teller',
  'caller',
] as const;

/** Why a talk is held: the person leaves the team, moves within it, or lost. Roles are listed, never reasons. */
export const talkKinds = ['leaving', 'moving', 'lost'] as const;

const unitSchema = z
  .strictObject({ unit: text, seats: people, elected: people, voteAgain: people, replaced: people })
  .check(
    z.refine(({ elected, voteAgain, replaced }) => voteAgain + replaced <= elected, {
      error: 'voteAgain + replaced ≤ elected',
    }),
  );

const noticeSchema = z
  .strictObject({
    from: dateField,
    to: dateField,
    contact: text,
    phone: text,
    address: z.exactOptional(text),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'], error: '≥ from' }));

/**
 * What an election's definition does not say and its documents need: `scrutineer/documents@1`. Whatever is left out is
 * printed as a blank to fill in by hand. Days of the notice count both ends.
 */
export const particularsSchema = z.strictObject({
  format: z.literal('scrutineer/documents@1'),
  committee: z.exactOptional(text),
  superiorCommittee: z.exactOptional(text),
  place: z.exactOptional(text),
  days: z.exactOptional(countField(1, 30)),
  electors: z.exactOptional(countField(1, 1_000_000)),
  method: z.exactOptional(termsSchema),
  officials: z.exactOptional(
    z
      .array(z.strictObject({ person: z.string(), duty: z.enum(listedDuties), unit: z.exactOptional(text) }))
      .check(z.minLength(1), z.maxLength(mostRows)),
  ),
  credentials: z.exactOptional(z.array(unitSchema).check(z.minLength(1), z.maxLength(mostRows))),
  notice: z.exactOptional(noticeSchema),
  talks: z.exactOptional(
    z
      .array(z.strictObject({ role: text, kind: z.enum(talkKinds), by: z.exactOptional(text) }))
      .check(z.minLength(1), z.maxLength(mostRows)),
  ),
});

export type Particulars = z.infer<typeof particularsSchema>;

/** Nothing known beyond the definition: every document prints its blanks. */
export const noParticulars: Particulars = { format: 'scrutineer/documents@1' };

/** What no schema says of them: officials are names, and none is that of a candidate (rules.md §8). */
export function checkParticulars(
  definition: Definition,
  { officials = [] }: Particulars,
): readonly Finding[] {
  const candidates = new Set(
    definition.contests.flatMap((contest) => contest.candidates.map(({ name }) => nameKey(name))),
  );
  return officials.flatMap(({ person }, index): Finding[] => {
    const at = `/officials/${index}/person`;
    const name = parseName(person);
    if (!name.ok) return [finding(name.code, at, name.numbers)];
    return candidates.has(name.key) ? [finding('official-is-candidate', at)] : [];
  });
}
