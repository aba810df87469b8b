import { finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { canonicalBytes, digestBytes } from '../../core/ledger/canonical.ts';
import { type Import, type ImportChunk, importChunkSchema } from '../../core/ledger/import/documents.ts';
import { Broken } from '../../core/ledger/verify/broken.ts';
import { readLine } from '../../core/ledger/verify/chain.ts';
import type { Keys } from '../../core/ledger/verify/registrations.ts';
import { type House, type Outcome, type Refusal, refuse } from '../http/route.ts';
import { withRetry } from '../ledger/retry.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import { compareHeld } from './compare-held.ts';
import { importActors } from './import-actors.ts';
import { importEntry, type Recorded } from './import-entry.ts';
import { keysHere } from './keys-here.ts';
import { checkFormerMoves, vouchedFor } from './vouched-for.ts';

/**
 * Takes part of a ledger from another home: every entry decided anew and appended byte for byte, up to the first in whose way
 * something is; nothing at all where that is the first of them. What this home holds already is compared. Answers how far the
 * ledger reaches here.
 */
export async function acceptImport(house: House, json: unknown, election: string): Promise<Outcome> {
  const shaped = readShape(importChunkSchema, json);
  if (!shaped.ok) return refuse(shaped.findings);
  const chunk: ImportChunk = shaped.value;
  const recorded = readEntries(chunk);
  if ('refused' in recorded) return recorded;
  const held = await compareHeld(house, election, recorded);
  if ('refused' in held) return held;
  const keys = await keysHere(house, chunk.actors);
  if ('refused' in keys) return keys;
  const moved = await vouchedFor(house, chunk, held.definition, keys);
  if ('refused' in moved) return moved;
  const unled = checkFormerMoves(house, chunk, held.definition, keys, moved);
  if (unled) return unled;
  const missing = recorded.slice(held.standing);
  let prepared: Promise<Refusal | undefined> | undefined;
  // Only once the first entry is found to hold: whatever is refused before leaves nobody registered.
  const prepare = () => {
    prepared ??= settle(house, election, chunk, keys);
    return prepared;
  };
  const barred = missing.length === 0 ? await prepare() : undefined;
  if (barred) return barred;
  for (const each of missing) {
    const done = await withRetry(
      async () => (await importEntry(house, each, election, keys, prepare)) ?? ({ done: true } as const),
      () => house.metrics.count('retried'),
    );
    if ('tries' in done) return refuse([finding('head-busy', '', { tries: done.tries })]);
    if ('refused' in done) return done;
  }
  return reached(house, election, moved);
}

function readEntries({ entries }: ImportChunk): readonly Recorded[] | Refusal {
  try {
    return entries.map(({ line, envelope }, index) => ({
      line,
      envelope,
      entry: readLine(line, `/entries/${index}`),
    }));
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return refuse([error.found]);
  }
}

/** Registers everybody the ledger rests on, and keeps who vouched for its moves; or what is in the way. */
async function settle(
  house: House,
  election: string,
  chunk: ImportChunk,
  keys: Keys,
): Promise<Refusal | undefined> {
  const taken = await importActors(house, keys);
  if (taken.length > 0) return refuse(taken);
  await keepImports(house, election, chunk);
  return undefined;
}

/** Who vouched for each move stays with the evidence: for this one, and for those before it. */
async function keepImports(
  house: House,
  election: string,
  { import: own, actors }: ImportChunk,
): Promise<void> {
  for (const envelope of [...(actors.imports ?? []), own]) {
    const bytes = canonicalBytes(envelope);
    await house.vault.put(vaultPath.imported(election, digestBytes(bytes, house.crypto.sha256)), bytes);
  }
}

async function reached(house: House, election: string, moved: Import): Promise<Outcome> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return { status: 200, body: { election, seq: 0 } };
  // At the end of the way it must be the very ledger that was vouched for.
  if (head.seq === moved.seq && head.entry !== moved.head) {
    return refuse([finding('import-differs', '', { election, seq: head.seq })]);
  }
  return { status: 200, body: { election, seq: head.seq, head: head.entry } };
}
