import * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import { parseName } from '../names/key.ts';
import { resolveRules, rulesSchema } from '../rules/resolve.ts';
import { checkCandidates } from '../slate/candidates.ts';
import { base64url32Field, dateField, idField, jurisdictionField, textField } from './fields.ts';
import { parentOf } from './jurisdiction.ts';
import { slateFields } from './slate-fields.ts';

const mostTitle = 200;
const mostStations = 200;
const mostContests = 50;

const contestSchema = z.strictObject({
  id: idField,
  title: textField(mostTitle),
  office: textField(mostTitle),
  kind: z.enum(['formal', 'preselection']),
  order: z.exactOptional(z.enum(['strokes', 'slate'])),
  electorsFrom: z.exactOptional(z.strictObject({ election: idField, contest: idField })),
  ...slateFields,
});

/**
 * What is convened. `superior` is the committee one level up; `parent` ties a branch's delegate election to the congress;
 * `service` is the thumbprint of the one key that signs receipts; `entry` fixes ballots or sheets whatever the attendance.
 */
export const definitionSchema = z.strictObject({
  format: z.literal('scrutineer/election@1'),
  id: idField,
  jurisdiction: jurisdictionField,
  superior: jurisdictionField,
  title: textField(mostTitle),
  mode: z.enum(['official', 'rehearsal']),
  meeting: z.enum(['memberAssembly', 'delegateCongress', 'firstPlenary']),
  date: dateField,
  rules: rulesSchema,
  entry: z.exactOptional(z.enum(['ballots', 'sheet'])),
  signatures: z.literal(2),
  stations: z
    .array(z.strictObject({ id: idField, title: z.exactOptional(textField(mostTitle)) }))
    .check(z.minLength(1), z.maxLength(mostStations)),
  contests: z.array(contestSchema).check(z.minLength(1), z.maxLength(mostContests)),
  service: base64url32Field,
  parent: z.exactOptional(idField),
});

export type Definition = z.infer<typeof definitionSchema>;

/** What no schema says of an election: its place, its rules, ids that differ, names that can be told apart. */
export function checkDefinition(definition: Definition): readonly Finding[] {
  const { id, jurisdiction, superior, stations, contests } = definition;
  const above = parentOf(jurisdiction);
  const rules = resolveRules(definition.rules, '/rules');
  return [
    ...(id.startsWith(`${jurisdiction}-`) ? [] : [finding('election-id', '/id', { id, jurisdiction })]),
    ...(superior === above ? [] : [finding('superior-differs', '/superior', { superior, above })]),
    ...(rules.ok ? [] : rules.findings),
    ...repeatedIds(stations, '/stations'),
    ...repeatedIds(contests, '/contests'),
    ...contests.flatMap((contest, i) => checkContest(contest, `/contests/${i}`)),
  ];
}

function checkContest(contest: Definition['contests'][number], at: string): readonly Finding[] {
  const { method, seats, candidates, eligibleWriteIns = [] } = contest;
  const given = candidates.length;
  return [
    ...checkCandidates(candidates, `${at}/candidates`),
    ...eligibleWriteIns.flatMap((eligible, i) => {
      const name = parseName(eligible);
      return name.ok ? [] : [finding(name.code, `${at}/eligibleWriteIns/${i}`, name.numbers)];
    }),
    ...(method === 'equal' && given !== seats
      ? [finding('equal-candidates', `${at}/candidates`, { candidates: given, seats })]
      : []),
  ];
}

function repeatedIds(items: readonly { readonly id: string }[], at: string): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    if (seen.has(id)) return [finding('id-repeated', `${at}/${i}/id`, { id })];
    seen.add(id);
    return [];
  });
}
