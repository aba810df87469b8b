import { type Exempt, type ExemptionKind, exemptionKinds } from '../../core/count/input.ts';
import type { Rules } from '../../core/rules/sets.ts';
import { countIn, type Texts, textIn } from './texts.ts';

/** The kinds that an election's rules do not count as due, in the order of forms. */
export function kindsOf({ exemptions }: Rules): readonly ExemptionKind[] {
  return exemptionKinds.filter((kind) => exemptions.has(kind));
}

/** A box that is ticked, as it is kept among what is typed. */
export const ticked = 'yes';

/** The fields of a kind of exemption, filled in as the superior confirmed it; whether the meeting agrees is for the meeting to say. */
export function exemptTexts(confirmed: readonly Exempt[]): Texts {
  const texts: Record<string, string> = {};
  for (const kind of new Set(confirmed.map((each) => each.kind))) {
    const of = confirmed.filter((each) => each.kind === kind);
    const approval = of.find((each) => each.approval !== undefined)?.approval;
    texts[`exempt.${kind}.count`] = String(of.reduce((sum, each) => sum + each.count, 0));
    if (of.every((each) => each.superiorConsent)) texts[`exempt.${kind}.consent`] = ticked;
    if (approval !== undefined) texts[`exempt.${kind}.approval`] = approval;
  }
  return texts;
}

/** The exemptions typed, those of nobody left out; nothing while one is no number. */
export function exemptIn(texts: Texts, kinds: readonly ExemptionKind[]): readonly Exempt[] | undefined {
  const list: Exempt[] = [];
  for (const kind of kinds) {
    if (textIn(texts, `exempt.${kind}.count`) === '') continue;
    const count = countIn(texts, `exempt.${kind}.count`);
    if (count === undefined) return undefined;
    if (count === 0) continue;
    const approval = textIn(texts, `exempt.${kind}.approval`);
    list.push({
      kind,
      count,
      superiorConsent: texts[`exempt.${kind}.consent`] === ticked,
      meetingApproval: texts[`exempt.${kind}.meeting`] === ticked,
      ...(approval === '' ? {} : { approval }),
    });
  }
  return list;
}
