import { createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import { type Envelope, signingInput } from '../../core/ledger/envelope.ts';
import { place, readKey } from '../../functions/embedded/data-folder.ts';
import { type SigningKey, signingKey } from '../../functions/embedded/sign.ts';
import type { Append } from '../../functions/ports.ts';
import { Client } from '../../samples/hall/client.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import type { Crew } from '../../samples/hall/person.ts';
import { callOf, openHouse, origin, unflushed } from './open-house.ts';
import { type Recorded, recording } from './recording.ts';
import { enrolEverybody, hallOf, openForBundles, openMeetingFor, signedBundles } from './township.ts';

/** What no service can save itself for a bundle: its checks, rows and files, and the bytes of its receipt to sign. */
export interface BundleWork {
  readonly checks: readonly {
    readonly key: KeyObject;
    readonly signed: Uint8Array;
    readonly signature: Uint8Array;
  }[];
  readonly append: Append;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly toSign: Uint8Array;
}

/** Lets a house in this process take as many bundles, and notes what it could not save itself. */
export async function recordWork(
  folder: string,
  bundles: number,
): Promise<{ readonly works: readonly BundleWork[]; readonly signer: SigningKey }> {
  const { house, database } = await openHouse(folder);
  const recorded: Recorded = { appends: [], puts: [], signed: [] };
  const call = callOf(recording({ ...house, vault: unflushed(house.vault, folder) }, recorded));
  const office = { client: new Client(call, origin), keys: new KeyRing(join(folder, place.keys)) };
  await enrolEverybody(office);
  const hall = hallOf(office, house.signer.kid, 'recorded');
  await openMeetingFor(hall, bundles);
  const boxes = await openForBundles(hall, 'committee', bundles);
  const envelopes = await signedBundles(office, hall, 'committee', boxes);
  const { appends, puts, signed } = recorded;
  const before = { appends: appends.length, puts: puts.length, signed: signed.length };
  for (const envelope of envelopes)
    await office.client.send('POST', `/v1/elections/${hall.definition.id}/batches`, envelope);
  database.close();
  const keys = await keyersOf(office.keys, hall.crew);
  const works = envelopes.map((envelope, index): BundleWork => {
    const first = before.puts + 2 * index;
    return {
      checks: checksOf(envelope, keys),
      append: appends[before.appends + index]!,
      files: puts.slice(first, first + 2).map(([path, bytes]) => ({ path, bytes })),
      toSign: signed[before.signed + index]!,
    };
  });
  return { works, signer: signingKey(readKey(folder, place.serviceKey)) };
}

async function keyersOf(keys: KeyRing, { keyers }: Crew): Promise<ReadonlyMap<string, KeyObject>> {
  const held = await Promise.all([...keyers.values()].flat().map((keyer) => keys.of(keyer)));
  return new Map(
    held.map(({ key: { kid, jwk } }) => [kid, createPublicKey({ key: { ...jwk }, format: 'jwk' })]),
  );
}

function checksOf(
  { payload, signatures }: Envelope,
  keys: ReadonlyMap<string, KeyObject>,
): BundleWork['checks'] {
  return signatures.map(({ protected: header, signature }) => {
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    return {
      key: keys.get(kid)!,
      signed: signingInput(header, payload),
      signature: decodeBase64url(signature)!,
    };
  });
}
