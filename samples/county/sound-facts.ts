import type { Candidate } from '../../core/count/input.ts';
import type { SealedPersons } from '../../core/ledger/sealed-document.ts';

/** Invented facts about people who may all stand; every third is a woman, and their years of birth differ. */
export function soundFacts(candidates: readonly Pick<Candidate, 'id'>[]): SealedPersons['persons'] {
  return candidates.map(({ id }, index) => ({
    id,
    facts: {
      sex: index % 3 === 0 ? 'female' : 'male',
      birth: `${1968 + index}-03-15`,
      education: 'university',
      townshipWorkMonths: 36,
      posts: ['member'],
      origin: index === 0 ? 'villageCadre' : 'other',
      fullMemberSince: '2016-07-01',
      probationary: false,
      rights: 'full',
      bars: [],
      recommendedBy: { members: true, masses: true },
    },
  }));
}
