import * as z from 'zod/mini';
import { spokenFindingSchema } from '../findings/spoken-schema.ts';
import { pollSchema } from '../polls/poll-schema.ts';
import { roundKinds, voidWriteInReasons } from './input.ts';

const count = z.int().check(z.gte(0));
const ids = z.array(z.string());
const further = z.strictObject({ seats: z.int().check(z.gte(1)), candidates: ids });

const invalidReasons = ['identifying-mark', 'illegible', 'not-official', 'over-voted'] as const;

const always = {
  format: z.literal('scrutineer/result@1'),
  contest: z.string(),
  round: z.enum(roundKinds),
  quorum: z.strictObject({
    due: count,
    present: count,
    met: z.boolean(),
    needed: count,
    arithmetic: z.string(),
    rule: z.string(),
  }),
  findings: z.array(spokenFindingSchema),
};

const paperSums = { printed: count, issued: count, unused: count, returned: count, notReturned: count };

const counted = {
  ...always,
  entered: z.exactOptional(z.literal('sheet')),
  papers: z.strictObject({
    ...paperSums,
    valid: count,
    invalid: z.partialRecord(z.enum(invalidReasons), count),
    blank: count,
  }),
  majority: z.exactOptional(
    z.strictObject({ of: z.enum(['present', 'due']), base: count, needed: count, rule: z.string() }),
  ),
  votes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      for: count,
      against: count,
      abstain: count,
      unreadable: count,
      struck: z.exactOptional(z.literal(true)),
    }),
  ),
  writeIns: z.array(z.strictObject({ name: z.string(), for: count })),
  voidWriteIns: z.record(z.enum(voidWriteInReasons), count),
  elected: ids,
};

/** A result as `scrutineer/result@1` says it, in either language. */
export const resultSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...always, status: z.literal('not-quorate') }),
  z.strictObject({ ...always, status: z.literal('void'), papers: z.strictObject(paperSums) }),
  z.strictObject({ ...counted, status: z.literal('complete'), poll: z.exactOptional(pollSchema) }),
  z.strictObject({ ...counted, status: z.literal('tie'), runoff: further }),
  z.strictObject({
    ...counted,
    status: z.literal('short'),
    shortfall: z.int().check(z.gte(1)),
    supplementary: z.exactOptional(further),
  }),
]);
