import type * as z from 'zod/mini';
import type { credentialsReview } from '../../core/ledger/acts/linked.ts';
import { headCode } from '../../core/ledger/canonical.ts';
import type { Words } from '../app/lang.ts';
import { outcomeWords } from './credentials.ts';

type Review = z.infer<typeof credentialsReview>;

const outcomes: ReadonlyMap<string, Words> = new Map(outcomeWords);

/** What a review says of each unit, as people read it beside the signature. */
export function reviewSaid({ units }: Review): readonly (readonly [Words, Words])[] {
  return units.map(({ election, again, outcome, seated, resultDigest }) => {
    const { zh, en } = outcomes.get(outcome)!;
    const code = headCode(resultDigest);
    const held =
      again === undefined
        ? { zh: '', en: '' }
        : { zh: `，重新选举${again}`, en: `, voted again in ${again}` };
    return [
      { zh: election, en: election },
      {
        zh: `${zh}，合格代表${seated}名${held.zh}，结果码${code}`,
        en: `${en}, ${seated} seated${held.en}, code of the result ${code}`,
      },
    ];
  });
}
