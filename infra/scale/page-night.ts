import { assumed } from './assumed.ts';
import { bounds, branchesSecond, type Met, metInOrder } from './demand.ts';
import type { Evening } from './evening.ts';
import { largestShare } from './halls.ts';
import { amount, exact, share, table } from './words.ts';

/** The busiest second of a national evening beside each limit. */
export function night(signers: Evening, screens: Evening): readonly string[] {
  const rows = bounds.map(({ what, value, unit, moved, of: rate }) => [
    what,
    `${exact(value)} ${unit}`,
    ...[signers.peak[rate], screens.peak[rate], branchesSecond[rate]].map(
      (demand) => `${amount(demand)} (${share(demand, value)})`,
    ),
    amount((value / signers.peak[rate]) * assumed.townships),
    moved,
  ]);
  const head = ['limit', 'default', 'evening, signers only', 'evening, with screens', 'branches’ fortnight'];
  const over = (evening: Evening) =>
    named(metInOrder(evening.peak).filter(({ halls }) => halls < assumed.townships));
  return [
    '## A national evening, and the branches’ fortnight',
    `${exact(assumed.townships)} halls between two and six, six in ten of them beginning around half past two; each counts in twenty minutes of its own. Figures are of the busiest second: of ${amount(signers.mean.requests)} requests a second in the mean it has ${amount(signers.peak.requests)}, and with a screen in every hall and every county ${amount(screens.peak.requests)} of ${amount(screens.mean.requests)}. The branches’ busy second is taken as ${assumed.branchPeak} times the mean of ${assumed.branchHours} hours.`,
    table([...head, 'met at, townships', 'moved'], rows, [0, 6]),
    `Over their default in that evening: ${over(signers)}. With screens: ${over(screens)}. S3 divides a busy bucket by the beginnings of its keys as the load lasts, and answers 503 until it has; such a call is tried again.`,
    `Before such an evening: warm table and index (\`WarmThroughput\`) to twice these figures, ask for the quotas that stand over half, and raise \`throttle\` of the stage. The largest province by itself needs ${share(largestShare, 1)} of them.`,
  ];
}

function named(met: readonly Met[]): string {
  if (met.length === 0) return 'none';
  return met.map(({ bound }) => `${bound.what} (moved ${bound.moved})`).join('; ');
}
