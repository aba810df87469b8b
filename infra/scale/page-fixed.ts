import { limits } from './limits.ts';
import { measured } from './measured.ts';
import { amount, bytes, exact, table } from './words.ts';

/** Limits of single items, calls and answers. */
export function fixed(): readonly string[] {
  const { itemBytes, transactionItems, batchKeys, answerBytes, requestBytes, timeout } = limits;
  const slowest = Math.max(...measured.congress.asked.map(({ load }) => load.held));
  const longest = Math.max(...measured.congress.asked.map(({ load }) => load.sent));
  return [
    '## Limits that nobody moves',
    table(
      ['limit', 'is', 'here'],
      [
        [
          `DynamoDB: ${itemBytes.what}`,
          bytes(itemBytes.value),
          `${bytes(measured.largestItem)}, the largest of these elections; a state’s snapshot is refused over 64 KB`,
        ],
        [
          `DynamoDB: ${transactionItems.what}`,
          String(transactionItems.value),
          'three for an act or a bundle; four and one for each signer for a registration',
        ],
        [
          `DynamoDB: ${batchKeys.what}`,
          String(batchKeys.value),
          'one call for an act or a bundle; more keys go in calls of a hundred',
        ],
        [
          `API Gateway: ${requestBytes.what}`,
          `${exact(requestBytes.value)} ${requestBytes.unit}`,
          '4 MiB for an envelope, refused by the service itself; scans go to S3 directly',
        ],
        [
          `Lambda: ${answerBytes.what}`,
          `${exact(answerBytes.value)} ${answerBytes.unit}`,
          `${bytes(longest)} the longest; larger answers and evidence go out by S3`,
        ],
        [
          `API Gateway: ${timeout.what}`,
          `${timeout.value} s`,
          `${amount(slowest / 1000)} s billed, the slowest of these requests`,
        ],
      ],
      [0, 2],
    ),
  ];
}
