import * as z from 'zod/mini';
import { countField, dateField, idField, textField } from '../ledger/fields.ts';

/** Posts a name may be meant for; one person may hold several. */
const posts = [
  'secretary',
  'deputySecretary',
  'head',
  'deputyHead',
  'congressChair',
  'congressDeputyChair',
  'commissionSecretary',
  'commissionDeputy',
  'armedForces',
  'stability',
  'organisationPublicity',
  'member',
] as const;
export type Post = (typeof posts)[number];

const delegateClasses = [
  'cadre',
  'worker',
  'farmer',
  'herder',
  'twoNew',
  'professional',
  'model',
  'military',
  'other',
] as const;

/** What bars a person from standing (§7.2); three of them only for five years, counted from `date`. */
const barKinds = [
  'punished',
  'sentenced',
  'gang',
  'investigated',
  'petitioning',
  'cult',
  'appraisedUnqualified',
  'incapable',
] as const;
export type BarKind = (typeof barKinds)[number];

const months = countField(0, 1200);

/**
 * What only checks need to know of a person; whatever is left out is unknown, never assumed. Dates as `2026-11-22`;
 * `rank` is that of the post the person is meant for; `incumbent` stands for the same post again, held for `inPostMonths`.
 */
export const personFactsField = z.strictObject({
  sex: z.exactOptional(z.enum(['male', 'female'])),
  birth: z.exactOptional(dateField),
  /** As on the identity card: 汉族 or 汉, 黎族 … */
  ethnicity: z.exactOptional(textField(20)),
  education: z.exactOptional(z.enum(['university', 'college', 'upperSecondary', 'lowerSecondary'])),
  fullMemberSince: z.exactOptional(dateField),
  probationary: z.exactOptional(z.boolean()),
  rights: z.exactOptional(z.enum(['full', 'suspendedByDiscipline', 'detained', 'arrested'])),
  townshipWorkMonths: z.exactOptional(months),
  inPostMonths: z.exactOptional(months),
  posts: z.exactOptional(z.array(z.enum(posts)).check(z.maxLength(posts.length))),
  rank: z.exactOptional(z.enum(['section', 'deputySection'])),
  incumbent: z.exactOptional(z.boolean()),
  origin: z.exactOptional(z.enum(['townshipInstitution', 'villageCadre', 'villageOfficial', 'other'])),
  delegateClass: z.exactOptional(z.enum(delegateClasses)),
  /** A delegate from the front line of production and work (基层一线). */
  grassroots: z.exactOptional(z.boolean()),
  /** Sits in the People's Congress. */
  congressDeputy: z.exactOptional(z.boolean()),
  bars: z.exactOptional(
    z
      .array(z.strictObject({ bar: z.enum(barKinds), date: z.exactOptional(dateField) }))
      .check(z.maxLength(20)),
  ),
  recommendedBy: z.exactOptional(z.strictObject({ members: z.boolean(), masses: z.boolean() })),
});

export type PersonFacts = z.infer<typeof personFactsField>;

/** The rest of a township's team, who are not elected here: deputy heads outside the committee. */
export const teamField = z
  .array(z.strictObject({ id: idField, facts: personFactsField }))
  .check(z.maxLength(100));

/** Whether a person belongs to this ethnic group, 黎 and 黎族 being the same; `undefined` where unknown. */
export function isOfEthnicity({ ethnicity }: PersonFacts, group: string): boolean | undefined {
  return ethnicity === undefined ? undefined : withoutSuffix(ethnicity) === withoutSuffix(group);
}

/** Any group but 汉. */
export function isMinority(facts: PersonFacts): boolean | undefined {
  const han = isOfEthnicity(facts, '汉');
  return han === undefined ? undefined : !han;
}

export function holdsPost(facts: PersonFacts, post: Post): boolean | undefined {
  return facts.posts?.includes(post);
}

function withoutSuffix(ethnicity: string): string {
  const trimmed = ethnicity.normalize('NFKC').trim();
  return trimmed.length > 1 && trimmed.endsWith('族') ? trimmed.slice(0, -1) : trimmed;
}
