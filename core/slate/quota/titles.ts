import type { Lang } from '../../findings/entry.ts';

/** What a quota is asked, in a few words, by the code of what is said where it is not met. */
export const quotaTitles = {
  'quota-tiers-overlap': { zh: '党支部数只属一档', en: 'The branches belong to one tier' },
  'quota-other-number': { zh: '上报名额与计算相符', en: 'The number proposed is what the formula gives' },
  'quota-outside-jinyun': { zh: '名额在40—200名', en: 'Usually 40 to 200 delegates' },
  'quota-outside-usual': { zh: '名额一般在100—200名', en: 'Usually 100 to 200 delegates' },
  'quota-above-last': { zh: '名额不超上一届', en: 'No more than last term' },
  'quota-above-most': { zh: '名额最多300名', en: 'At most 300 delegates' },
  'quota-below-branches': { zh: '每个党支部一般有1名代表', en: 'Every branch usually has a delegate' },
  'quota-below-units': { zh: '每个选举单位至少1名', en: 'Every unit has a delegate' },
  'quota-exceeds-members': { zh: '名额不多于党员', en: 'No more delegates than members' },
  'quota-approved-differs': { zh: '名额报上级批准', en: 'The superior approves the number' },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

export type QuotaCode = keyof typeof quotaTitles;
