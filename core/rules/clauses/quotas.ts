import { type Clause, custom, gist } from './row.ts';

/** A row found in a regulation, in words that are not at hand. */
const restated = (...of: Parameters<typeof gist>): Clause => ({ ...gist(...of), confidence: 'FOUND' });

/** How many delegates a congress has, and how they are shared out among the electing units (§6). */
export const quotas = {
  'U-01': gist(
    ['hainan-2011'],
    'hainan-2011 二(一)',
    '党员不足500名的，代表名额一般按党员总数的20%确定',
    'Below 500 members: a fifth of the members, usually.',
  ),
  'U-02': restated(
    ['1990', '2020', 'hainan-2011', 'plan-2017'],
    'F1',
    '代表名额一般为100名至200名，最多不超过300名，报上级党组织批准',
    'Usually 100 to 200 delegates and never more than 300; the superior approves the number.',
  ),
  'U-03': custom(
    'no text gives a formula',
    '各选举单位先各分配1名，其余按党员人数以最大余数法分配，余数相同的按单位次序',
    'One delegate each unit, the rest by members with the largest remainders, ties in the order of the units.',
  ),
  'U-04': custom(
    'no text says it, as nobody would do otherwise',
    '代表从党员中选出，名额不能多于党员',
    'Delegates are elected from among the members and cannot outnumber them.',
  ),
} as const;
