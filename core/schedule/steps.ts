import type { Lang } from '../findings/entry.ts';

/** The steps of a township's election year in the order of the law, by their names in a schedule (P-01, P-02, R-09). */
export const stepNames = {
  launch: { zh: '启动', en: 'launch' },
  names: { zh: '推荐提名', en: 'names' },
  slate: { zh: '确定预备人选', en: 'slate' },
  request: { zh: '请示批复', en: 'request and reply' },
  vote: { zh: '党委选举', en: 'Party vote' },
  certification: { zh: '结果批复', en: 'certification' },
  peoplesCongress: { zh: '人大换届', en: 'People’s Congress' },
  archive: { zh: '归档', en: 'archive' },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

export type Step = keyof typeof stepNames;

export const steps = Object.keys(stepNames) as [Step, ...Step[]];
