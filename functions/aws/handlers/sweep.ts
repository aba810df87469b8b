import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { lostLedgers } from '../../ledger/examine.ts';
import { countOrphans } from '../../ledger/orphans.ts';
import { sweep } from '../../ledger/sweep.ts';
import { write } from '../meter.ts';
import { openCloudHouse, patience } from '../open-house.ts';
import { stdoutLog } from '../stdout-log.ts';
import { keepSweepPlace, sweepPlace } from '../sweep-place.ts';

/** Milliseconds a page of large elections may take; with less left, the next sweep goes on. */
const lastPage = 60_000;

/** Beyond this many elections the list of all the vault holds no longer fits a function. */
const mostForLists = 5000;

/**
 * Looks over the elections on a schedule and says what it found as log lines and figures: broken ledgers, certificates
 * to be completed, the age of the oldest open round, envelopes that no entry names. It changes nothing but its place.
 */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<void> {
  const { house, config } = await openCloudHouse(process.env, { readOnly: true });
  const database = new DynamoDBClient(patience);
  const after = await sweepPlace(database, config.table);
  const found = await sweep(house, after, () => context.getRemainingTimeInMillis() > lastPage);
  const time = house.clock.now();
  const whole = after === undefined && found.next === undefined && found.elections <= mostForLists;
  const broken = [...found.broken, ...(whole ? await lostLedgers(house) : [])];
  for (const { code, numbers } of broken) stdoutLog({ time, event: 'broken', code, numbers });
  const orphans = whole ? { orphans: await countOrphans(house) } : {};
  stdoutLog({ time, event: 'sweep', elections: found.elections, whole, ...orphans });
  const figures = {
    'broken-ledgers': broken.length,
    'certificates-missing': found.certificatesMissing,
    'oldest-open-round-hours': found.openHours,
    ...orphans,
  };
  write(stdoutLog, { stage: config.stage, time }, figures, {});
  // Last: what was found is said even where the place cannot be kept, and is then looked for once more.
  await keepSweepPlace(database, config.table, found.next);
}
