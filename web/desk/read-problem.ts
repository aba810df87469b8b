import * as z from 'zod/mini';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { spokenFindingSchema } from '../../core/findings/spoken-schema.ts';

const problemSchema = z.object({ findings: z.array(spokenFindingSchema).check(z.minLength(1)) });

/** The findings of a problem document; `undefined` for what is none. A newer service may know codes that this page does not. */
export function readProblem(body: unknown): readonly SpokenFinding[] | undefined {
  const problem = problemSchema.safeParse(body);
  return problem.success ? (problem.data.findings as readonly SpokenFinding[]) : undefined;
}
