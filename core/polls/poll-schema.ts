import * as z from 'zod/mini';
import { aspectGrades, personGrades } from './grades.ts';

const count = z.int().check(z.gte(0));
const subject = { id: z.string(), name: z.string(), note: z.exactOptional(z.string()) };

const shared = {
  cast: count,
  flags: z.array(
    z.strictObject({
      subject: z.string(),
      code: z.enum(['recommended-not-half', 'incompetent-over-third']),
    }),
  ),
};

function graded<const Grades extends readonly [string, ...string[]]>(grades: Grades) {
  const counts = Object.fromEntries(grades.map((grade) => [grade, count])) as Record<
    Grades[number],
    typeof count
  >;
  return z.array(z.strictObject({ ...subject, ...counts, none: count }));
}

/** The member `poll` of a result. */
export const pollSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('recommendation'),
    ...shared,
    subjects: z.array(z.strictObject({ ...subject, votes: count })),
  }),
  z.strictObject({ kind: z.literal('evaluation'), ...shared, subjects: graded(personGrades) }),
  z.strictObject({ kind: z.literal('atmosphere'), ...shared, subjects: graded(aspectGrades) }),
]);
