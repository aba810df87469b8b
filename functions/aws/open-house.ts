import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { Metrics } from '../http/metrics.ts';
import type { House } from '../http/route.ts';
import { learnRevocations } from '../ledger/revocations.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { systemClock } from '../system-clock.ts';
import { type CloudConfig, readCloudConfig } from './config.ts';
import { openDynamoLedger } from './dynamo-ledger.ts';
import { openDynamoSealed } from './dynamo-sealed.ts';
import { openKmsSigner } from './kms-signer.ts';
import { makeS3Client } from './s3-client.ts';
import { openS3Depot } from './s3-depot.ts';
import { openS3Vault } from './s3-vault.ts';

/**
 * Two tries a call: an append that hangs twice, and whose fate is then looked up in vain, still ends well under the
 * gateway's 30 s. Milliseconds.
 */
export const patience = {
  maxAttempts: 2,
  // Without the last, the SDK only warns of a request that takes longer, and waits on.
  requestHandler: { connectionTimeout: 1000, requestTimeout: 4000, throwOnRequestTimeout: true },
} as const;

/** A house in the cloud, and what it was deployed as. */
export interface CloudHouse {
  readonly house: House;
  readonly config: CloudConfig;
}

/**
 * Opens a function's house from its environment: clients, adapters, the service key's public half, and the revocations
 * the vault knows. Throws a `Fault` where something is not as deployed or does not answer; it may be tried again.
 */
export async function openCloudHouse(
  environment: Readonly<Record<string, string | undefined>>,
  rights: Pick<House, 'readOnly'>,
): Promise<CloudHouse> {
  const config = readCloudConfig(environment);
  const s3 = makeS3Client(patience);
  const vault = openS3Vault(s3, config.vault);
  const signer = await openKmsSigner(new KMSClient(patience), config.key, config.alg);
  const dynamo = new DynamoDBClient(patience);
  const house: House = {
    store: openDynamoLedger(dynamo, config.table),
    vault,
    sealed: openDynamoSealed(dynamo, config.table),
    signer,
    clock: systemClock,
    crypto: nodeCrypto,
    config: { mode: config.mode, origin: config.origin, roots: config.roots },
    metrics: new Metrics(),
    depot: openS3Depot(s3, config),
    ...rights,
  };
  await learnRevocations(house);
  return { house, config };
}
