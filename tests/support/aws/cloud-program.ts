import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFile } from '../../../functions/embedded/config-file.ts';
import { place } from '../../../functions/embedded/data-folder.ts';
import { furnish } from '../../../functions/embedded/furnish.ts';
import { bundleAll } from '../../../infra/bundle/bundle-all.ts';
import { stageSettings } from '../../../infra/stage.ts';
import { synthesize } from '../../../infra/synthesize.ts';
import { readDeployed } from './deployed.ts';
import { startDynoxide } from './dynoxide.ts';
import { startGateway } from './gateway.ts';
import { KmsDouble } from './kms-double.ts';
import { Lambda } from './lambda.ts';
import { credentials, S3Double } from './s3-double.ts';

/**
 * The whole service as the cloud would have it, in a process of its own: what `npm run synth` writes is read as it
 * would be deployed, its bundles run in instances, and doubles stand for DynamoDB, S3, KMS and the gateway.
 */
const [folder = '', alg = 'EdDSA'] = process.argv.slice(2);

const data = join(folder, 'data');
const config = existsSync(join(data, place.config))
  ? readConfigFile(readFileSync(join(data, place.config)))
  : await furnish(data, 'official');
const settings = {
  ...stageSettings('county'),
  alg: alg as 'EdDSA' | 'ES256',
  // The story’s client signs nothing for AWS; what stands behind the perimeter is the same.
  perimeter: 'open',
  icpLicence: true,
} as const;
const bundles = await bundleAll(join(folder, 'bundles'));
const assembly = join(folder, 'assembly');
synthesize(settings, bundles, assembly);

const [dynoxide, s3, kms] = await Promise.all([
  startDynoxide(),
  S3Double.start(),
  KmsDouble.start(settings.alg),
]);
const { table } = await dynoxide.makeTable();
s3.makeBucket('vault', { writeOnce: true, lockedDays: settings.retention.years * 365 });
s3.makeBucket('scratch');

const lambdas = new Map<string, Lambda>();
const routes = new Map<string, Lambda>();
const gateway = await startGateway(() => routes);
const deployed = readDeployed(assembly, settings, {
  table,
  vault: 'vault',
  scratch: 'scratch',
  key: kms.keyId,
  origin: gateway.url,
  roots: JSON.stringify(config.roots),
});
for (const [id, spec] of deployed.functions) {
  const environment = {
    ...spec.environment,
    AWS_REGION: settings.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynoxide.endpoint,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_KMS: kms.url,
  };
  lambdas.set(id, new Lambda({ ...spec, environment }));
}
for (const [key, id] of deployed.routes) routes.set(key, lambdas.get(id)!);

const named = (part: string) => [...lambdas].find(([id]) => id.startsWith(part))![1];

/** What the test asks of it: one thing at a time. */
const orders = {
  chill: () => {
    for (const lambda of lambdas.values()) lambda.chill();
  },
  killBusy: () => {
    for (const lambda of lambdas.values()) lambda.killBusy();
  },
  calls: () => ({ s3: s3.calls.splice(0), kms: kms.calls.splice(0) }),
  lines: () => [...lambdas.values()].flatMap((lambda) => lambda.lines),
  coldStarts: () => [...lambdas.values()].reduce((sum, { coldStarts }) => sum + coldStarts, 0),
  vault: () => [...s3.objects('vault').keys()].sort(),
  lose: (key: string) => s3.lose('vault', key),
  s3Faults: (faults: S3Double['faults']) => void s3.faults.splice(0, s3.faults.length, ...faults),
  kmsFaults: (faults: KmsDouble['faults']) => void kms.faults.splice(0, kms.faults.length, ...faults),
  sweep: () => named('sweep').invoke({ source: 'aws.events' }),
  invoke: (name: string, event: unknown) => named(name).invoke(event),
} as const;
export type Orders = typeof orders;

process.on('message', async ({ id, order, args }: { id: number; order: keyof Orders; args: never[] }) => {
  const done = await (orders[order] as (...given: never[]) => unknown)(...args);
  process.send!({ id, done: done ?? null });
});
process.on('disconnect', async () => {
  for (const lambda of lambdas.values()) lambda.close();
  await dynoxide.close();
  process.exit(0);
});
process.send!({ ready: gateway.url });
