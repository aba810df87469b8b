import { assumed } from './assumed.ts';
import { largestShare } from './halls.ts';
import { limits, limitsRead } from './limits.ts';
import { measured } from './measured.ts';
import { type PriceList, priceLists } from './prices.ts';
import { exact, share, table } from './words.ts';
import { acts, of } from './workload.ts';

/** Everything that was neither measured nor published. */
export function assumptions(): readonly string[] {
  return [
    '## What is assumed',
    [
      '- Halls, hours and screens as said above; a county has as many townships and branches as said; the largest province holds ' +
        `${share(largestShare, 1)} of everything.`,
      `- A congress has ${measured.congress.boxes} boxes and ${of('bundle').length} bundles, ${acts.length} acts and ${of('registration').length} registrations; nothing is corrected, nobody tries twice.`,
      `- The platform logs ${assumed.platformLog} bytes a request beside the service’s own lines, an answer has ${assumed.headers} bytes of headers.`,
      '- Encryption of bucket and table with a key of one’s own, CloudTrail, backups beyond point-in-time recovery, a second Region and the sweep are not counted.',
      '- A GET is counted wherever an object is looked for, as if no instance remembered it; those that do ask less.',
      '- A cold start takes longer than these milliseconds, and asks KMS for the public key and S3 for a list of revocations besides; in a busy evening few requests meet one.',
    ].join('\n'),
  ];
}

/** Each limit and price with the page it was read on. */
export function sources(): readonly string[] {
  const limitRows = Object.values(limits).map(({ service, what, value, unit, url }) => [
    `${service}: ${what}`,
    `${exact(value)} ${unit}`,
    url,
  ]);
  const priceRows = priceLists.flatMap(({ region, currency, per }) =>
    Object.entries(per).map(([name, { price, from, seen }]) => [
      `${region}: ${priceNames[name as keyof PriceList['per']]}`,
      `${exact(Number(price.toPrecision(6)))} ${currency}`,
      from,
      seen,
    ]),
  );
  return [
    '## Where the figures come from',
    `Limits as published for an account in a Region, read ${limitsRead} in stored copies of these pages:`,
    table(['limit', 'default', 'page'], limitRows, [0, 2]),
    'Prices, with the page each was read on or the plain word that it was not:',
    table(['price', 'is', 'from', 'read or dated'], priceRows, [0, 2, 3]),
  ];
}

const priceNames: Readonly<Record<keyof PriceList['per'], string>> = {
  writeUnits: 'a million write request units',
  readUnits: 'a million read request units',
  tableStored: 'a GB-month in the table',
  tableRestorable: 'a GB-month restorable to any second',
  vaultStored: 'a GB-month in S3 Standard',
  puts: 'a thousand PUT or LIST',
  gets: 'a thousand GET or HEAD',
  signatures: 'ten thousand signatures',
  key: 'a key a month',
  invocations: 'a million invocations',
  gbSeconds: 'a GB-second',
  requests: 'a million requests to an HTTP API',
  logs: 'a GB of logs taken in',
  sent: 'a GB sent to the internet',
};
