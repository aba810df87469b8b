import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { countField } from '../../ledger/fields.ts';

const persons = z.exactOptional(countField(0, 10_000));
const band = countField(0, 10_000);

/** Figures of one number each, in the order of V-01 to V-05. */
export const makeupFigures = ['reElected', 'oneShoulder', 'crossPosts', 'women', 'villageOfficials'] as const;

export type MakeupFigure = (typeof makeupFigures)[number];

/**
 * Of delegates, what rules of their congress ask besides (H-02 to H-04, J-05, J-07, P-12); `workers` are workers, farmers and
 * herders together. The county's summary shows none of these.
 */
export const delegateFigures = [
  'minority',
  'cadres',
  'twoNew',
  'grassroots',
  'workers',
  'congressDeputies',
] as const;

/** Ages in whole years on the day of the meeting (V-06). */
export const ageBands = ['to35', 'to45', 'to59', 'from60'] as const;

/** Education, the highest reached (V-07). */
export const educationBands = ['university', 'college', 'upperSecondary', 'lowerSecondary'] as const;

/**
 * Who was elected, as counts and never as a roll (V-01 to V-07): what the superior certifies beside a result. Each part may
 * be left out; nothing is concluded from a part that is.
 */
export const makeupField = z.strictObject({
  reElected: persons,
  oneShoulder: persons,
  crossPosts: persons,
  women: persons,
  villageOfficials: persons,
  ages: z.exactOptional(z.strictObject({ to35: band, to45: band, to59: band, from60: band })),
  education: z.exactOptional(
    z.strictObject({ university: band, college: band, upperSecondary: band, lowerSecondary: band }),
  ),
  minority: persons,
  cadres: persons,
  twoNew: persons,
  grassroots: persons,
  workers: persons,
  congressDeputies: persons,
});

export type Makeup = z.infer<typeof makeupField>;

/** What cannot be true of `elected` persons: a figure beyond them, or bands that do not add up to them (V-01, V-06, V-07). */
export function checkMakeup(makeup: Makeup, elected: number): readonly Finding[] {
  const { ages, education } = makeup;
  return [
    ...[...makeupFigures, ...delegateFigures].flatMap((figure) => {
      const count = makeup[figure] ?? 0;
      return count > elected ? [finding('makeup-beyond-elected', `/${figure}`, { count, elected })] : [];
    }),
    ...(ages
      ? checkBands(
          'makeup-ages-differ',
          '/ages',
          ageBands.map((key) => ages[key]),
          elected,
        )
      : []),
    ...(education
      ? checkBands(
          'makeup-education-differs',
          '/education',
          educationBands.map((key) => education[key]),
          elected,
        )
      : []),
  ];
}

function checkBands(
  code: 'makeup-ages-differ' | 'makeup-education-differs',
  at: string,
  bands: readonly number[],
  elected: number,
): readonly Finding[] {
  const total = bands.reduce((sum, each) => sum + each, 0);
  return total === elected ? [] : [finding(code, at, { bands: bands.join('+'), total, elected })];
}
