import '../late-findings.ts';
import { finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { canonicalBytes, digestBytes } from '../../core/ledger/canonical.ts';
import { type Import, type ImportChunk, importChunkSchema } from '../../core/ledger/import/documents.ts';
import type { Keys } from '../../core/ledger/verify/registrations.ts';
import { type House, type Outcome, type Refusal, refuse } from '../http/route.ts';
import { completeCopy } from '../ledger/append.ts';
import { completeCertificates } from '../ledger/certificates.ts';
import { signedHead } from '../ledger/head.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import { compareHeld, convenedAs } from './compare-held.ts';
import { importActors } from './import-actors.ts';
import { bringIn, type Incoming, readEntries } from './import-entry.ts';
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
  const recorded = readEntries(chunk.entries);
  if ('refused' in recorded) return recorded;
  const definition = await convenedAs(house, election, recorded[0]!);
  if ('refused' in definition) return definition;
  const keys = await keysHere(house, chunk.actors);
  if ('refused' in keys) return keys;
  const moved = await vouchedFor(house, chunk, definition, keys);
  if ('refused' in moved) return moved;
  const unled = checkFormerMoves(house, chunk, definition, keys, moved);
  if (unled) return unled;
  const standing = await compareHeld(house, moved, recorded);
  if (typeof standing !== 'number') return standing;
  const missing = recorded.slice(standing);
  let prepared: Promise<Refusal | undefined> | undefined;
  // Only once the first entry is found to hold: whatever is refused before leaves nobody registered.
  const prepare = () => {
    prepared ??= settle(house, election, chunk, keys);
    return prepared;
  };
  // Nothing new comes in by this word: what ended a key may be news all the same.
  const barred = missing.length === 0 ? await registerAll(house, keys) : undefined;
  if (barred) return barred;
  const differs = ({ seq }: Entry) => refuse([finding('import-differs', '/entries', { election, seq })]);
  const incoming: Incoming = { election, keys, prepare, taken: differs, differs, told: true };
  for (const each of missing) {
    const done = await bringIn(house, each, incoming);
    if (done) return done;
  }
  return reached(house, moved);
}

/** Registers everybody the ledger rests on, and keeps who vouched for its moves; or what is in the way. */
async function settle(
  house: House,
  election: string,
  chunk: ImportChunk,
  keys: Keys,
): Promise<Refusal | undefined> {
  const barred = await registerAll(house, keys);
  if (!barred) await keepImports(house, election, chunk);
  return barred;
}

async function registerAll(house: House, keys: Keys): Promise<Refusal | undefined> {
  const found = await importActors(house, keys);
  return found.length > 0 ? refuse(found) : undefined;
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

/** How far the ledger reaches here; where that is all of it, what follows from it is here too, after a stop as well. */
async function reached(house: House, { election, seq }: Import): Promise<Outcome> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) throw new Error('a ledger brought in has no head');
  if (head.seq >= seq) {
    await completeCopy(house, head);
    await completeCertificates(house, signedHead(house, head));
  }
  return { status: 200, body: { election, seq: head.seq, head: head.entry } };
}
