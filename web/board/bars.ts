import type { Lang } from '../../core/findings/entry.ts';
import type { Figures } from '../../core/report/summary/figures.ts';
import { ageBands, educationBands, makeupFigures } from '../../core/report/summary/makeup.ts';
import { ageNames, educationNames, figureNames } from '../../core/report/summary/makeup-names.ts';
import { shareText, untold } from '../../core/report/summary/share.ts';
import type { Words } from '../app/lang.ts';
import type { Group } from './groups.ts';

/** One bar with its line of the table: `part` of `whole` is its length. */
interface Bar {
  readonly label: string;
  /** The fraction and its percentage, as the table says it. */
  readonly text: string;
  readonly part: number;
  readonly whole: number;
}

export interface Chart {
  readonly title: Words;
  readonly bars: readonly Bar[];
}

function bar(label: string, part: number, whole: number): Bar {
  return { label, text: shareText(part, whole), part: Math.max(0, part), whole };
}

function labelOf({ code, meeting, others }: Group, lang: Lang): string {
  if (!others) return meeting;
  return lang === 'zh' ? `${meeting}等（${code}）` : `${meeting} and others (${code})`;
}

/** Turnout and margin, a bar a place; a full bar is 100 %, whatever the others are. */
export function placeCharts(groups: readonly Group[], lang: Lang): readonly Chart[] {
  return [
    {
      title: { zh: '到会率', en: 'Turnout' },
      bars: groups.map((group) => bar(labelOf(group, lang), group.figures.present, group.figures.due)),
    },
    {
      title: { zh: '差额比例', en: 'Margin: candidates beyond the seats' },
      bars: groups.map((group) => bar(labelOf(group, lang), group.figures.surplus, group.figures.seats)),
    },
  ];
}

/** Who was elected: shares of those in the contests that told it; a chart that none told has no bar. */
export function makeupCharts({ contests, makeup }: Figures, lang: Lang): readonly Chart[] {
  const { ages, education } = makeup;
  return [
    {
      title: { zh: '当选人中', en: 'Among the elected' },
      bars: makeupFigures.map((name) => {
        const { amount, of, lacking } = makeup[name];
        const label = figureNames[name][lang];
        return lacking === contests ? { label, text: untold, part: 0, whole: 1 } : bar(label, amount, of);
      }),
    },
    {
      title: { zh: '年龄', en: 'Ages' },
      bars:
        ages.lacking === contests
          ? []
          : ageBands.map((band) => bar(ageNames[band][lang], ages.amount[band], ages.of)),
    },
    {
      title: { zh: '学历', en: 'Education' },
      bars:
        education.lacking === contests
          ? []
          : educationBands.map((band) =>
              bar(educationNames[band][lang], education.amount[band], education.of),
            ),
    },
  ];
}
