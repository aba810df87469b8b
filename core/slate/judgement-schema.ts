import * as z from 'zod/mini';
import type { Lang } from '../findings/entry.ts';
import { speak } from '../findings/finding.ts';
import { spokenFindingSchema } from '../findings/spoken-schema.ts';
import { clauseText } from '../rules/clauses.ts';
import type { Judgement } from './check.ts';

/** Checks and findings as a result carries them. */
export const judgementFields = {
  checks: z.array(
    z.strictObject({
      code: z.string(),
      rule: z.string(),
      at: z.string(),
      holds: z.enum(['yes', 'no', 'depends', 'unknown', 'noted']),
      arithmetic: z.string(),
      numbers: z.record(z.string(), z.union([z.number(), z.string()])),
      missing: z.exactOptional(z.array(z.string())),
    }),
  ),
  findings: z.array(spokenFindingSchema),
};

/** Checks and findings with their rules said in one language. */
export function renderJudgement({ checks, findings }: Judgement<string>, lang: Lang) {
  return {
    checks: checks.map((check) => ({ ...check, rule: clauseText(check.rule, lang) })),
    findings: findings.map((found) => speak(found, lang)),
  };
}
