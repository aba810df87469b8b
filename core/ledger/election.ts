import * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import { conditionsOf } from '../meeting/gates.ts';
import { parseName } from '../names/key.ts';
import { checkPoll } from '../polls/check-poll.ts';
import { pollFields } from '../polls/fields.ts';
import { pollKinds } from '../polls/kinds.ts';
import { resolveRules, rulesSchema } from '../rules/resolve.ts';
import { checkCandidates } from '../slate/candidates.ts';
import { personsField, quotaFields } from '../slate/quota/fields.ts';
import { checkQuota } from './congress-quota.ts';
import { base64url32Field, countField, dateField, idField, jurisdictionField, textField } from './fields.ts';
import { parentOf } from './jurisdiction.ts';
import { slateFields } from './slate-fields.ts';

const mostTitle = 200;
const mostStations = 200;
const mostContests = 50;

const term = countField(1, 1000);
const share = z
  .tuple([term, term])
  .check(z.refine(([part, whole]) => part <= whole, { error: '[n, d], n ≤ d' }));

/** What is elected, where rules depend on it. */
const bodies = ['committee', 'commission', 'secretary', 'deputySecretary', 'delegates'] as const;

const contestSchema = z.strictObject({
  id: idField,
  title: textField(mostTitle),
  office: textField(mostTitle),
  body: z.exactOptional(z.enum(bodies)),
  kind: z.enum(['formal', 'preselection', ...pollKinds]),
  order: z.exactOptional(z.enum(['strokes', 'slate'])),
  electorsFrom: z.exactOptional(z.strictObject({ election: idField, contest: idField })),
  ...pollFields,
  ...slateFields,
});

const unitSchema = z.strictObject({
  election: idField,
  contest: idField,
  delegates: countField(1, 300),
  members: z.exactOptional(personsField),
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
  /** Branches' elections whose delegates are this congress's electors, how many each is to send, and of how many members. */
  units: z.exactOptional(z.array(unitSchema).check(z.minLength(1), z.maxLength(500))),
  /** What the approved number of delegates rests on; whether the shares follow the members is `scrutineer quota`'s to say. */
  quota: z.exactOptional(z.strictObject({ ...quotaFields, approved: personsField })),
  /** The awareness rate of election discipline below which nothing starts (G-01): the source names none. */
  awareness: z.exactOptional(z.union([z.strictObject({ over: share }), z.strictObject({ atLeast: share })])),
  telephone: z.exactOptional(textField(40)),
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
    ...checkDirect(definition),
    ...checkLinks(definition),
    ...checkUnits(definition),
    ...checkQuota(definition),
    ...(conditionsOf(definition).has('awareness') && definition.awareness === undefined
      ? [finding('awareness-level-missing', '/awareness')]
      : []),
  ];
}

/** Secretary and deputies are elected by the first plenary; only a pilot under hainan-2011 lets a congress elect the secretary (W-16, W-17). */
function checkDirect({ meeting, contests, rules }: Definition): readonly Finding[] {
  if (meeting === 'firstPlenary') return [];
  const resolved = resolveRules(rules);
  const pilot = resolved.ok && resolved.rules.overlays.includes('hainan-2011');
  return contests.flatMap(({ body }, i) =>
    body === 'deputySecretary' || (body === 'secretary' && !pilot)
      ? [finding('direct-secretary', `/contests/${i}/body`)]
      : [],
  );
}

/** An election is linked to others, never to itself. */
function checkLinks({ id, parent, units = [] }: Definition): readonly Finding[] {
  return [
    ...(parent === id ? [finding('linked-to-itself', '/parent', { id })] : []),
    ...units.flatMap(({ election }, i) =>
      election === id ? [finding('linked-to-itself', `/units/${i}/election`, { id })] : [],
    ),
  ];
}

/** Each unit once, and only those of a congress of delegates. */
function checkUnits({ meeting, units = [] }: Definition): readonly Finding[] {
  const named = units.map(({ election }) => ({ id: election }));
  return units.length > 0 && meeting !== 'delegateCongress'
    ? [finding('units-no-congress', '/units', { meeting })]
    : repeatedIds(named, '/units');
}

function checkContest(contest: Definition['contests'][number], at: string): readonly Finding[] {
  const { method, seats, candidates, eligibleWriteIns = [], kind } = contest;
  const given = candidates.length;
  return [
    ...checkCandidates(candidates, `${at}/candidates`),
    ...checkPoll(kind, contest, at),
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
