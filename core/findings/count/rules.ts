import { family } from '../entry.ts';

/** Rules an election cannot have. */
export const rulesFindings = family({
  'fraction-choice': {
    severity: 'block',
    status: 422,
    rule: 'T-count',
    what: {
      zh: '{at} 须且只须写 over（超过）或 atLeast（不少于）之一。',
      en: '{at} needs exactly one of over (strictly more) and atLeast (no fewer).',
    },
    next: { zh: '请按通过的选举办法只保留一个。', en: 'Keep the one the adopted method says.' },
  },
  'fraction-over-one': {
    severity: 'block',
    status: 422,
    rule: 'T-count',
    what: {
      zh: '{at} 的分数 {numerator}/{denominator} 大于 1。',
      en: 'The fraction {numerator}/{denominator} at {at} is more than one.',
    },
    next: {
      zh: '请按选举办法改写，分子在前，例如五分之四写作 [4, 5]。',
      en: 'Write it after the adopted method, numerator first: four fifths is [4, 5].',
    },
  },
});
