import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDynamoLedger } from '../../functions/aws/dynamo-ledger.ts';
import { openDynamoSealed } from '../../functions/aws/dynamo-sealed.ts';
import { meter as metricsLine } from '../../functions/aws/meter.ts';
import { place, readKey } from '../../functions/embedded/data-folder.ts';
import { openFileVault } from '../../functions/embedded/file-vault.ts';
import { furnish } from '../../functions/embedded/furnish.ts';
import { keyFileSigner } from '../../functions/embedded/sign.ts';
import { Metrics } from '../../functions/http/metrics.ts';
import { pipeline } from '../../functions/http/pipeline.ts';
import type { House } from '../../functions/http/route.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Depot, Signer, Vault } from '../../functions/ports.ts';
import { routes } from '../../functions/routes.ts';
import { systemClock } from '../../functions/system-clock.ts';
import type { Asked } from '../../infra/scale/load.ts';
import type { Call } from '../../samples/hall/client.ts';
import type { Dynoxide } from '../support/aws/dynoxide.ts';
import { makeEvent } from '../support/event.ts';
import { Meter } from './cloud-meter.ts';
import { origin } from './open-house.ts';

/** A house as a function in the cloud opens it, and everything it was asked, request by request. */
export interface MeteredHouse {
  readonly call: Call;
  readonly service: string;
  readonly meter: Meter;
  readonly asked: Asked[];
}

/**
 * The real handlers over the real DynamoDB adapter and its double. Each call of the vault's is one request to S3, each
 * signature one to KMS, so those are counted at their ports.
 */
export async function openMeteredHouse(folder: string, dynoxide: Dynoxide): Promise<MeteredHouse> {
  const { roots } = await furnish(folder, 'official');
  const { client, table } = await dynoxide.makeTable();
  const meter = new Meter();
  meter.watch(client);
  const signer = meteredSigner(keyFileSigner(readKey(folder, place.serviceKey)), meter);
  const house: House = {
    store: openDynamoLedger(client, table),
    vault: meteredVault(await openFileVault(join(folder, place.vault)), meter),
    sealed: openDynamoSealed(client, table),
    signer,
    clock: systemClock,
    crypto: nodeCrypto,
    config: { mode: 'official', origin, roots },
    metrics: new Metrics(),
    depot: meteredDepot(meter),
  };
  const asked: Asked[] = [];
  return { call: meteredCall(house, meter, asked), service: signer.kid, meter, asked };
}

function meteredCall(house: House, meter: Meter, asked: Asked[]): Call {
  const log = (line: object) => meter.add({ log: Buffer.byteLength(JSON.stringify(line)) + 1 });
  const handle = pipeline(routes, house, log);
  return async (method, path, body, token) => {
    const event = makeEvent({
      method,
      url: path,
      headers: {
        'content-type': 'application/jose+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    const { user, system } = process.cpuUsage();
    const { statusCode: status, body: answer } = await handle(event);
    metricsLine(house.metrics, log, { stage: 'official', time: house.clock.now() });
    const spent = process.cpuUsage({ user, system });
    const text = String(answer);
    const ms = (spent.user + spent.system) / 1000;
    const load = { ...meter.take(), ms, sent: Buffer.byteLength(text) };
    asked.push({ what: whatIs(method, path, body), load });
    return { status, body: JSON.parse(text) as unknown };
  };
}

/** The name of a request: an act is called by its type. */
function whatIs(method: string, path: string, body: object | undefined): string {
  if (method === 'PUT') return 'registration';
  if (method === 'POST') {
    const { payload } = body as { payload: string };
    const { type } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { type?: string };
    return type ?? 'bundle';
  }
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === 'board' || last === 'evidence' ? last : 'look';
}

function meteredVault(vault: Vault, meter: Meter): Vault {
  return {
    put: (path, bytes) => {
      meter.add({ puts: 1 });
      meter.keep(path, bytes.length);
      return vault.put(path, bytes);
    },
    get: (path) => {
      meter.add({ gets: 1 });
      return vault.get(path);
    },
    has: (path) => {
      meter.add({ gets: 1 });
      return vault.has(path);
    },
    list: (under) => {
      meter.add({ puts: 1 });
      return vault.list(under);
    },
  };
}

function meteredSigner(signer: Signer, meter: Meter): Signer {
  const { alg, jwk, kid } = signer;
  return {
    alg,
    jwk,
    kid,
    sign: (bytes) => {
      meter.add({ signs: 1 });
      return signer.sign(bytes);
    },
  };
}

/** Takes what is handed out, as S3 would in one upload. */
function meteredDepot(meter: Meter): Depot {
  return {
    uploadTo: (path) => Promise.reject(new Error(`${path}: no scan is sent here`)),
    handOut: async (name, _mediaType, bytes) => {
      for await (const chunk of bytes) if (chunk.length > 0) continue;
      meter.add({ puts: 1 });
      return `https://scratch.example/evidence/${randomBytes(16).toString('hex')}/${name}`;
    },
  };
}
