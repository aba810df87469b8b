import type { Crypto } from '../crypto.ts';
import { finding } from '../findings/finding.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { digestOf } from '../ledger/canonical.ts';
import { headSchema } from '../ledger/evidence/documents.ts';
import { evidencePath } from '../ledger/evidence/files.ts';
import { Broken, broken } from '../ledger/verify/broken.ts';
import { checkLines } from '../ledger/verify/chain.ts';
import { isHeadOf } from '../ledger/verify/head.ts';
import { checkRegistrations } from '../ledger/verify/registrations.ts';
import { checkMoves, checkService } from '../ledger/verify/service.ts';
import { readServiceEnvelope } from '../ledger/verify/signed-by-service.ts';
import { type HallPack, hallPackSchema } from './documents.ts';
import { foldPack } from './fold-pack.ts';
import type { Hall } from './hall.ts';

/**
 * Opens a hall by its pack, everything in it checked: registrations up to the roots it names, the chain, every envelope,
 * every entry decided anew, and the service's signature under the end. Whether these roots are the right ones is for people
 * to compare.
 */
export function openHall(value: unknown, crypto: Crypto): Shaped<Hall> {
  const read = readShape(hallPackSchema, value);
  if (!read.ok) return read;
  try {
    return { ok: true, value: checkedHall(read.value, crypto) };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, findings: [finding('hall-pack-broken', ''), error.found] };
  }
}

function checkedHall(pack: HallPack, crypto: Crypto): Hall {
  const { election, origin, at, actors, entries } = pack;
  const ledger = checkLines(
    entries.map(({ line }) => line),
    crypto,
  );
  checkService(ledger, actors, crypto);
  // Before anything is folded: what no envelope of people stands for, the service's signature does.
  const { head: path } = evidencePath;
  const said = readServiceEnvelope(pack.head, path, 'head', headSchema, actors.service, crypto);
  const head = ledger.hashes[ledger.hashes.length - 1]!;
  if (said.entry !== head) throw broken('head-differs', path);
  const keys = checkRegistrations(actors, actors.roots, crypto);
  if (actors.imports !== undefined) checkMoves(ledger, actors, keys, crypto);
  const state = foldPack(ledger, entries, keys, crypto);
  if (!isHeadOf(said, election, state, crypto)) throw broken('head-differs', path);
  return {
    election,
    origin,
    service: actors.service,
    roots: actors.roots,
    pack: digestOf(pack, crypto.sha256),
    packed: at,
    from: { seq: state.seq, head },
    state,
    entries: ledger.entries,
    recorded: [],
    registrations: [],
    people: keys.followed,
    bundles: new Map(),
  };
}
