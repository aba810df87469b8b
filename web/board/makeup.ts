import {
  ageBands,
  delegateFigures,
  educationBands,
  type Makeup,
  makeupFigures,
} from '../../core/report/summary/makeup.ts';
import { countIn, type Texts, textIn } from '../meeting/texts.ts';

/** The groups of figures that a certification may tell of who was elected. */
export const makeupGroups = {
  figures: makeupFigures,
  ages: ageBands,
  education: educationBands,
  delegates: delegateFigures,
} as const;

/** The make-up typed: what is left empty is not told; `undefined` while something typed is no number. */
export function makeupIn(texts: Texts): Makeup | undefined {
  const single = [...makeupFigures, ...delegateFigures];
  const typed = [...single, ...ageBands, ...educationBands].filter((name) => textIn(texts, name) !== '');
  if (typed.some((name) => countIn(texts, name) === undefined)) return undefined;
  const told = single.filter((name) => typed.includes(name));
  const ages = bandsIn(texts, ageBands);
  const education = bandsIn(texts, educationBands);
  return {
    ...(Object.fromEntries(told.map((name) => [name, countIn(texts, name)])) as Makeup),
    ...(ages ? { ages } : {}),
    ...(education ? { education } : {}),
  };
}

/** What is certified of the make-up, by figure: bands left empty are nobody there too. */
export function makeupSaid({ ages, education, ...single }: Makeup): Texts {
  return Object.fromEntries(
    Object.entries({ ...single, ...ages, ...education }).map(([name, count]) => [name, String(count)]),
  );
}

/** Bands are told together or not at all: where one is, an empty one is nobody. Their sum is checked against the elected. */
function bandsIn<const Name extends string>(
  texts: Texts,
  names: readonly Name[],
): Readonly<Record<Name, number>> | undefined {
  if (names.every((name) => textIn(texts, name) === '')) return undefined;
  return Object.fromEntries(names.map((name) => [name, countIn(texts, name) ?? 0])) as Record<Name, number>;
}
