import type { Lang } from '../../findings/entry.ts';
import type { ageBands, delegateFigures, educationBands, MakeupFigure } from './makeup.ts';

type Spoken = Readonly<Record<Lang, string>>;

/** The figures of V-01 to V-05. */
export const figureNames: Readonly<Record<MakeupFigure, Spoken>> = {
  reElected: { zh: '连任', en: 're-elected' },
  oneShoulder: { zh: '一肩挑', en: 'both posts in one person' },
  crossPosts: { zh: '交叉任职', en: 'on both bodies' },
  women: { zh: '女性', en: 'women' },
  villageOfficials: { zh: '大学生村官当选书记', en: 'village officials elected secretary' },
};

/** V-06. */
export const ageNames: Readonly<Record<(typeof ageBands)[number], Spoken>> = {
  to35: { zh: '35岁以下', en: 'up to 35' },
  to45: { zh: '36至45岁', en: '36–45' },
  to59: { zh: '46至59岁', en: '46–59' },
  from60: { zh: '60岁以上', en: '60 and over' },
};

/** V-07. */
export const educationNames: Readonly<Record<(typeof educationBands)[number], Spoken>> = {
  university: { zh: '大学及以上', en: 'university' },
  college: { zh: '大专', en: 'college' },
  upperSecondary: { zh: '高中', en: 'upper secondary' },
  lowerSecondary: { zh: '初中及以下', en: 'lower secondary or less' },
};

/** What a congress's rules ask of its delegates besides. */
export const delegateNames: Readonly<Record<(typeof delegateFigures)[number], Spoken>> = {
  minority: { zh: '少数民族', en: 'minorities' },
  cadres: { zh: '干部', en: 'cadres' },
  twoNew: { zh: '两新组织', en: 'new economic and social organisations' },
  grassroots: { zh: '基层一线', en: 'grassroots' },
  workers: { zh: '工人、农牧民', en: 'workers, farmers and herders' },
  congressDeputies: { zh: '人大代表', en: 'People’s Congress deputies' },
};
