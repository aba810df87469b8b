import { assumed } from './assumed.ts';
import { billOf, keepingOf, logBytes, readUnits, sumOf, tableBytes, writeUnits } from './cost.ts';
import { measured } from './measured.ts';
import { priceLists } from './prices.ts';
import { amount, bytes, table } from './words.ts';
import {
  acts,
  branchesUsage,
  branchUsage,
  congressUsage,
  countyUsage,
  mean,
  nationUsage,
  of,
  type Usage,
} from './workload.ts';

const subjects: readonly (readonly [string, Usage])[] = [
  ['a bundle', mean(of('bundle'))],
  ['an act', mean(acts)],
  [
    `a congress (${measured.congress.electors} delegates, ${measured.congress.contests} papers)`,
    congressUsage,
  ],
  [`a branch meeting (${measured.branch.electors} members)`, branchUsage],
  [`a county (${assumed.townshipsInCounty} townships, ${assumed.branchesInCounty} branches)`, countyUsage],
  [`${amount(assumed.townships)} township congresses of one evening`, nationUsage],
  [`${amount(assumed.branches)} branches in a fortnight`, branchesUsage],
];

/** What everything costs, from a bundle to the country, and what keeping it costs. */
export function money(): readonly string[] {
  const rows = subjects.map(([name, usage]) => [
    name,
    ...[usage.requests, readUnits(usage.load), writeUnits(usage.load)].map(amount),
    ...[usage.load.puts, usage.load.gets, usage.load.signs].map(amount),
    amount(usage.load.held / 1000),
    bytes(logBytes(usage)),
    ...priceLists.map((list) => amount(sumOf(billOf(usage, list)))),
  ]);
  const head = ['for', 'requests', 'RRU', 'WRU', 'PUT', 'GET', 'KMS', 'Lambda s', 'logs'];
  const bills = priceLists.map((list) => billOf(countyUsage, list));
  const kept = subjects
    .slice(2)
    .map(([name, { stored }]) => [
      name,
      bytes(tableBytes(stored)),
      bytes(stored.vaultBytes),
      amount(stored.vaultObjects),
      ...priceLists.map((list) => amount(keepingOf(stored, list, assumed.years))),
    ]);
  const keysCost = priceLists
    .map((list) => `${amount(3 * list.per.key.price)} ${list.currency}`)
    .join(' or ');
  return [
    '## Money',
    table([...head, ...priceLists.map((list) => list.currency)], rows),
    `A congress has a screen in its hall for ${assumed.hallMinutes} minutes and a county one in its office for ${assumed.countyHours} hours, each asking every ${assumed.everySeconds} seconds. Whatever an account has free at first is not taken off. Beside this a month costs ${keysCost} for three keys, and whatever alarms and dashboard the stage has. Of the county’s money by service:`,
    table(
      ['in', 'DynamoDB', 'S3', 'KMS', 'Lambda', 'API Gateway', 'logs', 'sending'],
      bills.map((bill, index) => [priceLists[index]!.region, ...Object.values(bill).map(amount)]),
    ),
    `Keeping it ${assumed.years} years, table (restorable to any second) and vault:`,
    table(['for', 'table', 'vault', 'objects', ...priceLists.map((list) => list.currency)], kept),
  ];
}
