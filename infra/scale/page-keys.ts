import { assumed } from './assumed.ts';
import type { Evening } from './evening.ts';
import { largestShare } from './halls.ts';
import { limits } from './limits.ts';
import { measured } from './measured.ts';
import { amount, share, table } from './words.ts';
import { mean, of } from './workload.ts';

/** A new table has so many partitions at least, and one warmed to its quota so many. */
export const fewest = limits.newTableWrites.value / limits.partitionWrites.value;
export const warmed = limits.tableWrites.value / limits.partitionWrites.value;

/** The busiest keys, partitions and folders beside what one of them takes. */
export function keys(signers: Evening, screens: Evening): readonly string[] {
  const { partitionReads, partitionWrites, prefixPuts } = limits;
  const of2 = (value: number, limit: number) => `${amount(value)} (${share(value, limit)})`;
  const registration = mean(of('registration')).load;
  const branchRegistrations = measured.branch.asked.filter(({ what }) => what === 'registration').length;
  const perSecond =
    (assumed.branches * branchRegistrations * assumed.branchPeak) / (assumed.branchHours * 3600);
  const convened = (assumed.townships / 3600) * largestShare;
  const perKey = (name: string, evening: Evening, partitions: number) => {
    const { reads, writes } = evening.hottestOf.get(partitions)!;
    return [name, of2(reads, partitionReads.value), of2(writes, partitionWrites.value)];
  };
  return [
    '## Keys and partitions',
    'All writes of that evening go through the real key functions (`functions/aws/dynamo-keys.ts`, `functions/ledger/vault-path.ts`). A partition takes 3,000 reads and 1,000 writes a second, a single key never more than its partition; the share is of the busiest second.',
    table(
      ['busiest', 'RRU/s', 'WRU/s'],
      [
        [
          '`E#<election>`, one hall',
          of2(screens.hottestKey.reads, partitionReads.value),
          of2(screens.hottestKey.writes, partitionWrites.value),
        ],
        perKey(`partition of a new table (${fewest}), signers only`, signers, fewest),
        perKey(`partition of a table warmed to its quota (${warmed}), signers only`, signers, warmed),
        perKey(`partition of a table warmed to its quota (${warmed}), with screens`, screens, warmed),
        [
          '`J#<province>` of the index, all townships convened within one hour',
          of2(screens.hottestPlace.reads, partitionReads.value),
          of2(convened, partitionWrites.value),
        ],
        [
          '`R#<province>`, the branches’ people registered within the fortnight',
          of2(perSecond * largestShare * registration.sharedReads, partitionReads.value),
          of2(perSecond * largestShare * registration.sharedWrites, partitionWrites.value),
        ],
        [
          '`P#<name>`, the commonest name among them',
          of2(perSecond * assumed.commonestName, partitionReads.value),
          of2(perSecond * assumed.commonestName * 2, partitionWrites.value),
        ],
      ],
    ),
    `The vault: \`ledgers/<province>…\` of the largest province gets ${amount(signers.hottestFolder.puts)} PUT in its busiest second (${share(signers.hottestFolder.puts, prefixPuts.value)} of one prefix), and \`envelopes/<hex>\` spreads by itself, the digests being even. An election’s writes are one after another: each stands on the head before it.`,
  ];
}
