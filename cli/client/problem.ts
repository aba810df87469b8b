import * as z from 'zod/mini';
import { finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { spokenFindingSchema } from '../../core/findings/spoken-schema.ts';
import type { Connection, Refused } from './connection.ts';

const problemSchema = z.object({
  status: z.int(),
  code: z.string(),
  findings: z.array(spokenFindingSchema).check(z.minLength(1)),
});

/** The findings of a problem document; what is none was not answered by this service. */
export async function readProblem({ url, lang }: Connection, response: Response): Promise<Refused> {
  const problem = problemSchema.safeParse(await jsonOf(response));
  if (!problem.success) {
    const found = finding('answer-unexpected', '', { url, answered: response.status });
    return { ok: false, exitCode: 1, findings: [speak(found, lang)] };
  }
  // A newer service may know codes that this program does not: its own words are shown.
  const findings = problem.data.findings as readonly SpokenFinding[];
  return { ok: false, exitCode: response.status < 500 ? 2 : 1, findings };
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
