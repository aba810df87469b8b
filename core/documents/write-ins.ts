import { nameKey } from '../names/key.ts';
import { between, type DefinedContest, type Spoken } from './wording.ts';

/** Who may be written in beyond the candidates: anybody, or those named. */
type Eligible = Pick<DefinedContest, 'candidates' | 'eligibleWriteIns'>;

function namedWriteIns({ candidates, eligibleWriteIns = [] }: Eligible): readonly string[] {
  const listed = new Set(candidates.map(({ name }) => nameKey(name)));
  return eligibleWriteIns.filter((name) => !listed.has(nameKey(name)));
}

/** Whether a ballot has rows for names: not where nobody is left to be named. */
export function allowsWriteIns(contest: Eligible): boolean {
  return contest.eligibleWriteIns === undefined || namedWriteIns(contest).length > 0;
}

/** Who may be written in, in words (B-16 at a plenary). */
export function writeInsOf(
  contest: Eligible,
  meeting: 'memberAssembly' | 'delegateCongress' | 'firstPlenary',
): Spoken {
  if (!allowsWriteIns(contest)) return { zh: '不得另选他人', en: 'nobody may be written in' };
  const named = namedWriteIns(contest);
  if (named.length > 0)
    return {
      zh: `另选人限于下列人员：${named.join(between.zh)}`,
      en: `only these may be written in: ${named.join(between.en)}`,
    };
  return meeting === 'firstPlenary'
    ? { zh: '另选人必须是本届委员会委员', en: 'whoever is written in must be a member of this committee' }
    : {
        zh: '另选人必须是有被选举权的正式党员',
        en: 'whoever is written in must be a full member with the right to be elected',
      };
}
