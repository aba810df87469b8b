import { ageOn } from '../age.ts';
import { holdsPost, type PersonFacts, type Post } from '../person.ts';
import type { SlateInput } from '../slate.ts';

/** Three-valued questions about a person: `undefined` where the fact is missing. */
export type Question = (facts: PersonFacts, input: SlateInput) => boolean | undefined;

/** Full years on the reference date. */
export function ageOf(facts: PersonFacts, { on }: Pick<SlateInput, 'on'>): number | undefined {
  return facts.birth === undefined ? undefined : ageOn(facts.birth, on);
}

/** 「45岁以下」 and the like: the age itself is within (A24). */
export function noOlderThan(years: number): Question {
  return (facts, input) => {
    const age = ageOf(facts, input);
    return age === undefined ? undefined : age <= years;
  };
}

export function isWoman({ sex }: PersonFacts): boolean | undefined {
  return sex === undefined ? undefined : sex === 'female';
}

export function meantFor(post: Post): Question {
  return (facts) => holdsPost(facts, post);
}

/** Both at once; one that is false settles it. */
export function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}
