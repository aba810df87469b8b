import { assumed } from './assumed.ts';
import { billOf, sumOf } from './cost.ts';
import { type Met, metInOrder } from './demand.ts';
import { type Evening, simulateEvening } from './evening.ts';
import { limits } from './limits.ts';
import { measured } from './measured.ts';
import { fixed } from './page-fixed.ts';
import { fewest, keys, warmed } from './page-keys.ts';
import { money } from './page-money.ts';
import { night } from './page-night.ts';
import { perRequest } from './page-requests.ts';
import { assumptions, sources } from './page-sources.ts';
import { priceLists } from './prices.ts';
import { amount, exact, share } from './words.ts';
import { branchesUsage, congressUsage, countyUsage, nationUsage, type Usage } from './workload.ts';

/** docs/scale.md, all of it: every figure measured, published or assumed, and what follows from them. */
export function scalePage(): string {
  const signers = simulateEvening(assumed.townships, false, [fewest, warmed]);
  const screens = simulateEvening(assumed.townships, true, [fewest, warmed]);
  const parts = [
    '# What the cloud home costs, and how far it carries',
    [
      'Written by `npm run scale` from `infra/scale/`; `npm run scale -- --check` and a test fail where it is not what the',
      'code says. To count with your own prices, put them into `infra/scale/prices.ts`.',
    ].join('\n'),
    ...inShort(signers, screens),
    ...perRequest(),
    ...money(),
    ...night(signers, screens),
    ...keys(signers, screens),
    ...fixed(),
    ...assumptions(),
    ...sources(),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What to say of a page that stands in the repository; `undefined` where it is the one the code makes. */
export function stalePage(standing: string, made: string): string | undefined {
  if (standing === made) return undefined;
  const lines = made.split('\n');
  const line = standing.split('\n').findIndex((each, index) => each !== lines[index]) + 1;
  return `docs/scale.md: line ${line} is not what infra/scale says now. Run \`npm run scale\`, and look at what changed.`;
}

function inShort(signers: Evening, screens: Evening): readonly string[] {
  const [first, second] = metInOrder(signers.peak);
  const [firstSeen] = metInOrder(screens.peak);
  const cost = (usage: Usage) =>
    priceLists.map((list) => `${amount(sumOf(billOf(usage, list)))} ${list.currency}`).join(' or ');
  const { electors, contests } = measured.congress;
  return [
    '## In short',
    [
      `- A township congress of ${electors} delegates with ${contests} papers costs ${cost(congressUsage)}; a county with ${assumed.townshipsInCounty} townships and ${assumed.branchesInCounty} branches ${cost(countyUsage)}.`,
      `- ${exact(assumed.townships)} township congresses cost ${cost(nationUsage)}, ${exact(assumed.branches)} branch elections ${cost(branchesUsage)}.`,
      `- Were all those congresses held in one evening, AWS’s limits would be met in this order: ${told(first!)}; then ${told(second!)}.`,
      `- With a screen in every hall that asks every ${assumed.everySeconds} seconds the first would be: ${told(firstSeen!)}. Most of what such a screen reads is a released count, recomputed from the ledger at each look.`,
      `- The busiest election takes ${share(signers.hottestKey.writes, limits.partitionWrites.value)} of what one partition may write, so no single key is near its limit.`,
    ].join('\n'),
  ];
}

function told({ bound, halls }: Met): string {
  return `${bound.what} (${exact(bound.value)} ${bound.unit}) at ${amount(halls)} townships, moved ${bound.moved}`;
}
