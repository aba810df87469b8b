/** What a contest is that elects nobody: names recommended, persons evaluated, the election itself evaluated (rules.md 7.4, J-14). */
export const pollKinds = ['recommendation', 'evaluation', 'atmosphere'] as const;

export type PollKind = (typeof pollKinds)[number];

/** The polls whose papers have a box for each grade. */
export type GradedKind = Exclude<PollKind, 'recommendation'>;

export function isPoll(kind: string): kind is PollKind {
  return (pollKinds as readonly string[]).includes(kind);
}

export function isGraded(kind: string): kind is GradedKind {
  return kind === 'evaluation' || kind === 'atmosphere';
}
