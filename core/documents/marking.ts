import type { MethodTerms } from './terms.ts';
import type { Spoken } from './wording.ts';

/** How each candidate is marked, in sentences for the method, the ballot and the hall alike. */
export function markingWords(terms: MethodTerms): Spoken {
  const { abstain, unmarked } = terms;
  const side = terms.side === 'left' ? { zh: '左侧', en: 'left' } : { zh: '右侧', en: 'right' };
  if (unmarked === 'for')
    return {
      zh: `赞成的，不划任何符号（划“${terms.for}”的同样为赞成）；不赞成的，在其姓名${side.zh}的符号栏内划“${terms.against}”；弃权的，划“${abstain}”。`,
      en: `For: leave the box on the ${side.en} of the name empty (a ${terms.for} there means the same); against: mark it ${terms.against}; to abstain, mark it ${abstain}.`,
    };
  const zh = `赞成的，在其姓名${side.zh}的符号栏内划“${terms.for}”；不赞成的，划“${terms.against}”；`;
  const en = `For: mark the box on the ${side.en} of the name ${terms.for}; against: ${terms.against}; `;
  return abstain === undefined
    ? { zh: `${zh}弃权的，不划任何符号。`, en: `${en}to abstain, make no mark.` }
    : {
        zh: `${zh}弃权的，划“${abstain}”，不划任何符号的也视为弃权。`,
        en: `${en}to abstain: ${abstain}; no mark is an abstention too.`,
      };
}
