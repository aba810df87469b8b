import * as z from 'zod/mini';
import { JsonList } from '../json/json-list.ts';
import { idField } from '../ledger/fields.ts';
import { pollFields } from '../polls/fields.ts';
import { rulesSchema } from '../rules/resolve.ts';
import { exempt, title, whole } from './fields.ts';
import { roundKinds, voidReasons } from './input.ts';

const marks = z.string().check(z.regex(/^[ox?-]*$/));
const papers = z.int().check(z.gte(1), z.lte(10_000_000));
const writeIn = z.strictObject({ name: z.string(), mark: z._default(z.enum(['o', 'x', '-', '?']), 'o') });

/** One ballot, or so many equal ones. */
const ballot = z.union([
  marks,
  z.strictObject({ marks, writeIns: z.exactOptional(z.array(writeIn)), count: z._default(papers, 1) }),
  z.strictObject({ void: z.enum(voidReasons), count: z._default(papers, 1) }),
]);

const contest = z.strictObject({
  id: idField,
  title: z.exactOptional(title),
  kind: z.literal('election'),
  round: z.enum(roundKinds),
  method: z.enum(['differential', 'equal']),
  seats: z.int().check(z.gte(1), z.lte(200)),
  order: z._default(z.enum(['strokes', 'slate']), 'strokes'),
  candidates: z
    .array(
      z.strictObject({
        id: idField,
        name: z.string(),
        note: z.exactOptional(title),
        struck: z._default(z.boolean(), false),
      }),
    )
    .check(z.maxLength(500)),
  eligibleWriteIns: z.exactOptional(z.array(z.string())),
  ...pollFields,
});

const station = { id: idField, printed: whole, issued: whole, unused: whole, returned: whole };

const attendance = z.strictObject({ electors: whole, present: whole, exempt: z._default(exempt, []) });

function countFile<Rules extends z.ZodMiniType, Ballots extends z.ZodMiniType>(
  rules: Rules,
  ballots: Ballots,
) {
  return z.strictObject({
    format: z.literal('scrutineer/count@1'),
    rules,
    contest,
    attendance,
    stations: z
      .array(z.strictObject({ ...station, ballots: z.exactOptional(ballots) }))
      .check(z.maxLength(200)),
  });
}

/** The whole format, as it is published. */
export const countFileSchema = countFile(rulesSchema, z.array(ballot));

/** The format but for what has readers of its own: rules are resolved, and ballots read as the bytes they stand in. */
export const countFrameSchema = countFile(z.unknown(), z.instanceof(JsonList, { error: 'array' }));
