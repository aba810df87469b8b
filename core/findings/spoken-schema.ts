import * as z from 'zod/mini';

/** A finding as a document carries it: code and numbers for programs, rule, message and next step for people. */
export const spokenFindingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['block', 'explain', 'info']),
  at: z.string(),
  numbers: z.record(z.string(), z.union([z.number(), z.string()])),
  rule: z.string(),
  message: z.string(),
  next: z.string(),
});

/** What stands in a file's place when it was refused. */
export const fileRefusalSchema = z.strictObject({
  format: z.literal('scrutineer/refusal@1'),
  file: z.string(),
  findings: z.array(spokenFindingSchema).check(z.minLength(1)),
});
