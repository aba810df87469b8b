import type { Lang } from '../findings/entry.ts';
import type { GradedKind } from './kinds.ts';

/** The grades of a person, best first. */
export const personGrades = ['excellent', 'competent', 'basic', 'incompetent'] as const;
/** The grades of an aspect of the election, best first. */
export const aspectGrades = ['good', 'fair', 'plain', 'poor'] as const;

export type PersonGrade = (typeof personGrades)[number];
export type AspectGrade = (typeof aspectGrades)[number];
export type Grade = PersonGrade | AspectGrade;

export function gradesOf(kind: GradedKind): readonly Grade[] {
  return kind === 'evaluation' ? personGrades : aspectGrades;
}

/** Grades as the paper and the slips call them. */
export const gradeNames: Readonly<Record<Grade, Readonly<Record<Lang, string>>>> = {
  excellent: { zh: '优秀', en: 'excellent' },
  competent: { zh: '称职', en: 'competent' },
  basic: { zh: '基本称职', en: 'basically competent' },
  incompetent: { zh: '不称职', en: 'incompetent' },
  good: { zh: '好', en: 'good' },
  fair: { zh: '较好', en: 'fair' },
  plain: { zh: '一般', en: 'ordinary' },
  poor: { zh: '差', en: 'poor' },
};
