import type { Batch } from '../../core/ballot/batch.ts';
import type { Digest } from '../../core/crypto.ts';
import type { StandingBundle } from '../../core/ledger/docket.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import { vaultPath } from './vault-path.ts';

/** Where each read is a request to a store elsewhere, a certification of 500 bundles must not take 500 turns. */
const atOnce = 16;

/** Reads bundles by payload digest from the vault; throws a `Fault` where one is missing or is not what its digest says. */
export async function readBundles(
  house: House,
  named: readonly StandingBundle[],
): Promise<(digest: Digest) => Batch> {
  const bundles = new Map<Digest, Batch>();
  const read = inParallel(
    named,
    atOnce,
    async (bundle) => [bundle.digest, await readBundle(house, bundle)] as const,
  );
  for await (const [digest, batch] of read) bundles.set(digest, batch);
  return (digest) => bundles.get(digest)!;
}

async function readBundle(house: House, { digest, envelope }: StandingBundle): Promise<Batch> {
  const path = vaultPath.envelope(envelope);
  const bytes = await house.vault.get(path);
  if (bytes === undefined) throw new Fault('evidence-missing', { path });
  const opened = readEnvelope(parsed(bytes), 'batch', house.crypto.sha256);
  if (!opened.ok || opened.payloadDigest !== digest || opened.envelopeDigest !== envelope)
    throw new Fault('evidence-altered', { path });
  // It was read as a batch in form when it was accepted, and its digest says it is the same.
  return opened.payload as Batch;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
