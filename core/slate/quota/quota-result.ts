import * as z from 'zod/mini';
import type { Lang } from '../../findings/entry.ts';
import { idField } from '../../ledger/fields.ts';
import { clauseText } from '../../rules/clauses.ts';
import { judgementFields, renderJudgement } from '../judgement-schema.ts';
import { quotaRules } from './formula.ts';
import type { QuotaInput, QuotaJudgement } from './judge-quota.ts';

const count = z.int().check(z.gte(0));

/** What the judgement of a quota file says, in either language. */
export const quotaResultSchema = z.strictObject({
  format: z.literal('scrutineer/quota-result@1'),
  rule: z.enum(quotaRules),
  members: count,
  branches: count,
  raw: z.array(
    z.strictObject({
      numerator: count,
      denominator: count,
      floor: count,
      ceil: count,
      arithmetic: z.string(),
      rule: z.string(),
    }),
  ),
  recommended: z.exactOptional(count),
  proposed: z.exactOptional(count),
  approved: z.exactOptional(count),
  number: z.exactOptional(count),
  shares: z.exactOptional(z.array(z.strictObject({ id: idField, members: count, delegates: count }))),
  ...judgementFields,
});

/** `scrutineer/quota-result@1` as it is handed out. */
export function renderQuotaResult(
  { rule, members, branches, proposed, approved }: QuotaInput,
  { raw, recommended, number, shares, ...judgement }: QuotaJudgement,
  lang: Lang,
) {
  return {
    format: 'scrutineer/quota-result@1' as const,
    ...{ rule, members, branches },
    raw: raw.map((each) => ({ ...each, rule: clauseText(each.rule, lang) })),
    ...(recommended === undefined ? {} : { recommended }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(approved === undefined ? {} : { approved }),
    ...(number === undefined ? {} : { number }),
    ...(shares === undefined ? {} : { shares }),
    ...renderJudgement(judgement, lang),
  };
}
