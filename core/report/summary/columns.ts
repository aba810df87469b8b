import type { InvalidReason } from '../../count/input.ts';
import type { Lang } from '../../findings/entry.ts';
import { invalidNames } from '../glossary.ts';
import type { Figures } from './figures.ts';
import { makeupFigures } from './makeup.ts';
import { ageNames, educationNames, figureNames } from './makeup-names.ts';
import { invalidReasons } from './row.ts';
import { shareText, untold } from './share.ts';

type Spoken = Readonly<Record<Lang, string>>;

/** Which of the narrower tables a column stands in on a screen. */
export const columnGroups = ['slate', 'heads', 'papers', 'makeup', 'bands'] as const;

type ColumnGroup = (typeof columnGroups)[number];

/** A column of figures: the same for a contest and for a total. `lacking` where contests may not have told it. */
export interface SummaryColumn {
  readonly group: ColumnGroup;
  readonly title: Spoken;
  cell(figures: Figures): string;
  lacking?(figures: Figures): number;
}

function plain(group: ColumnGroup, title: Spoken, amount: (figures: Figures) => number): SummaryColumn {
  return { group, title, cell: (figures) => String(amount(figures)) };
}

function share(
  group: ColumnGroup,
  title: Spoken,
  part: (figures: Figures) => number,
  whole: (figures: Figures) => number,
): SummaryColumn {
  return { group, title, cell: (figures) => shareText(part(figures), whole(figures)) };
}

const slate: readonly SummaryColumn[] = [
  plain('slate', { zh: '应选名额', en: 'seats' }, ({ seats }) => seats),
  plain('slate', { zh: '候选人', en: 'candidates' }, ({ candidates }) => candidates),
  share(
    'slate',
    { zh: '差额比例', en: 'margin' },
    ({ surplus }) => surplus,
    ({ seats }) => seats,
  ),
  plain('slate', { zh: '当选', en: 'elected' }, ({ elected }) => elected),
  plain('slate', { zh: '其中另选人', en: 'of these written in' }, ({ writtenIn }) => writtenIn),
  plain('slate', { zh: '计票轮次', en: 'rounds counted' }, ({ rounds }) => rounds),
  plain('slate', { zh: '无效轮次', en: 'rounds void' }, ({ voidRounds }) => voidRounds),
];

const heads: readonly SummaryColumn[] = [
  plain('heads', { zh: '选举人', en: 'electors' }, ({ electors }) => electors),
  plain('heads', { zh: '应到会', en: 'due' }, ({ due }) => due),
  plain('heads', { zh: '实到会', en: 'present' }, ({ present }) => present),
  share(
    'heads',
    { zh: '到会率', en: 'turnout' },
    ({ present }) => present,
    ({ due }) => due,
  ),
];

const papers: readonly SummaryColumn[] = [
  plain('papers', { zh: '发出选票', en: 'issued' }, ({ issued }) => issued),
  plain('papers', { zh: '收回选票', en: 'returned' }, ({ returned }) => returned),
  plain('papers', { zh: '有效票', en: 'valid' }, ({ valid }) => valid),
  plain('papers', { zh: '其中弃权票', en: 'of these blank' }, ({ blank }) => blank),
  plain('papers', { zh: '无效票', en: 'invalid' }, ({ invalid }) =>
    invalidReasons.reduce((sum, reason) => sum + invalid[reason], 0),
  ),
  ...invalidReasons.map((reason: InvalidReason) =>
    plain(
      'papers',
      { zh: `其中${invalidNames[reason].zh}`, en: `invalid: ${invalidNames[reason].en}` },
      ({ invalid }) => invalid[reason],
    ),
  ),
];

const makeup: readonly SummaryColumn[] = [
  ...makeupFigures.map((figure) =>
    told('makeup', figureNames[figure], ({ makeup: told }) => ({
      ...told[figure],
      part: told[figure].amount,
    })),
  ),
  ...bandColumns(ageNames, (name) => ({ makeup: { ages } }) => ({ ...ages, part: ages.amount[name] })),
  ...bandColumns(educationNames, (name) => ({ makeup: { education } }) => ({
    ...education,
    part: education.amount[name],
  })),
];

interface Part {
  readonly part: number;
  readonly of: number;
  readonly lacking: number;
}

/** A share of the elected, of those contests that told it; a dash where none did (V-01 to V-07). */
function told(group: ColumnGroup, title: Spoken, partOf: (figures: Figures) => Part): SummaryColumn {
  return {
    group,
    title,
    cell(figures) {
      const { part, of, lacking } = partOf(figures);
      return lacking === figures.contests ? untold : shareText(part, of);
    },
    lacking: (figures) => partOf(figures).lacking,
  };
}

function bandColumns<Name extends string>(
  names: Readonly<Record<Name, Spoken>>,
  partOf: (name: Name) => (figures: Figures) => Part,
): readonly SummaryColumn[] {
  return (Object.entries(names) as [Name, Spoken][]).map(([name, title]) =>
    told('bands', title, partOf(name)),
  );
}

/** Every column of figures, in the order of the sheet. */
export const summaryColumns: readonly SummaryColumn[] = [...slate, ...heads, ...papers, ...makeup];
