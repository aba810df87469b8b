import { seed } from './row.ts';

/** What the superior committee approves before the vote (§2.5). */
export const approval = {
  'R-04': seed(
    ['hainan-2011'],
    'hainan-2011',
    '报市、县（市、区）委批准',
    'The county committee approves the number of electors.',
  ),
  'R-05': seed(
    ['plan-2017'],
    'plan-2017 3(6)',
    '县委批复后按规定程序进行大会选举',
    'The vote follows only upon the county committee’s reply.',
  ),
  'R-06': seed(
    ['plan-2017'],
    'plan-2017 二(一)',
    '上报关于召开党员大会…的请示',
    'The request to hold the meeting precedes everything.',
  ),
} as const;
