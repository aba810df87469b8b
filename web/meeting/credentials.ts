import { readShape } from '../../core/json/shape.ts';
import { credentialsReview, heldIn } from '../../core/ledger/acts/linked.ts';
import { plannedUnit } from '../../core/ledger/checks/credentials.ts';
import type { Facts, UnitFacts } from '../../core/ledger/facts.ts';
import { unitOf } from '../../core/ledger/gather.ts';
import type { delegatesVerdict } from '../../core/ledger/delegates-verdict.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type * as z from 'zod/mini';
import type { Words } from '../app/lang.ts';
import type { Ledger } from '../desk/desk.ts';
import { figuresOf, memberSums } from './figures.ts';
import { answersTo } from './questions.ts';
import { countIn, type Texts, textIn } from './texts.ts';

type Review = z.infer<typeof credentialsReview>;

/** What a review may find of a unit; `''` leaves it out of this act. */
export const outcomeWords: readonly (readonly [string, Words])[] = [
  ['', { zh: '这次不审查', en: 'not in this review' }],
  ['passed', { zh: '全部合格', en: 'all qualified' }],
  ['replace', { zh: '有人不合格，须更换', en: 'somebody to be replaced' }],
  ['vote-again', { zh: '程序不合规定，须重新选举', en: 'bad procedure: votes again' }],
];

/** The units this review is about, with the election whose result is looked at. */
export function reviewed(
  { definition }: ElectionState,
  texts: Texts,
): readonly { readonly election: string; readonly held: string; readonly contest: string }[] {
  return (definition.units ?? [])
    .filter(({ election }) => textIn(texts, `outcome.${election}`) !== '')
    .map(({ election, contest }) => {
      const again = textIn(texts, `again.${election}`);
      return { election, contest, held: heldIn({ election, ...(again === '' ? {} : { again }) }) };
    });
}

/** A unit's delegates as its own ledger says, once they are certified. */
export function foundIn(state: ElectionState, unit: string, { state: held }: Ledger): UnitFacts | undefined {
  const planned = plannedUnit(state, unit);
  return planned && unitOf(held, planned.contest);
}

/** The review as an act's fields; nothing while a number or a certified result is missing. */
export function reviewIn(
  state: ElectionState,
  texts: Texts,
  found: ReadonlyMap<string, UnitFacts>,
): Review | undefined {
  const figures = answersTo(memberSums, texts);
  const units: Review['units'] = [];
  for (const { election, held } of reviewed(state, texts)) {
    const outcome = textIn(texts, `outcome.${election}`) as Review['units'][number]['outcome'];
    const facts = found.get(held);
    const seated = seatedIn(texts, election, outcome, facts);
    if (facts === undefined || seated === undefined) return undefined;
    const again = held === election ? {} : { again: held };
    units.push({ election, ...again, resultDigest: facts.resultDigest, outcome, seated });
  }
  if (figures === undefined || units.length === 0) return undefined;
  return { units, ...figuresOf(figures) } as Review;
}

/** Whoever passes is seated whole, and of a unit that votes again nobody is; in between, the number is typed. */
function seatedIn(
  texts: Texts,
  unit: string,
  outcome: Review['units'][number]['outcome'],
  facts: UnitFacts | undefined,
): number | undefined {
  if (outcome === 'passed') return facts?.elected;
  return outcome === 'vote-again' ? 0 : countIn(texts, `seated.${unit}`);
}

/** What the service will know of the units, and of all delegates together where this review leaves every unit passed. */
export function reviewFacts(
  judge: typeof delegatesVerdict,
  { state, entries }: Ledger,
  fields: Review,
  found: ReadonlyMap<string, UnitFacts>,
): Facts {
  const read = readShape(credentialsReview, fields);
  // What is wrong with its form is said before anything else.
  if (!read.ok) return {};
  const review = read.value;
  const units = review.units.flatMap((unit) => found.get(heldIn(unit)) ?? []);
  const delegates = judge(state, review, units, entries);
  return { units, ...(delegates === undefined ? {} : { delegates }) };
}
