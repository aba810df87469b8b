/** The phases of a contest, least advanced first: an election's phase is that of its least advanced contest. */
export const phases = [
  'draft',
  'ready',
  'not-quorate',
  'quorate',
  'voting',
  'void',
  'counting',
  'counted',
  'signed',
  'sent-back',
  'declared',
  'certified',
  'annulled',
] as const;

export type Phase = (typeof phases)[number];

export function leastAdvanced(of: readonly Phase[]): Phase {
  return phases.find((phase) => of.includes(phase))!;
}
