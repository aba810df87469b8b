import { type Finding, finding } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { canonicalBytes, digestBytes, digestOf } from '../../core/ledger/canonical.ts';
import { type Definition, definitionSchema } from '../../core/ledger/election.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { headSchema } from '../../core/ledger/evidence/documents.ts';
import { type Import, type ImportChunk, importChunkSchema } from '../../core/ledger/import/documents.ts';
import { readImport } from '../../core/ledger/import/handover.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import type { Chain } from '../../core/ledger/registration-chain.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import { Broken } from '../../core/ledger/verify/broken.ts';
import { readLine } from '../../core/ledger/verify/chain.ts';
import { checkRegistrations, type Keys } from '../../core/ledger/verify/registrations.ts';
import { type House, type Outcome, type Refusal, refuse } from '../http/route.ts';
import { checkMode } from '../ledger/check-home.ts';
import { signedHead } from '../ledger/head.ts';
import { chainsOf } from '../ledger/registrants.ts';
import { withRetry } from '../ledger/retry.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import { importActors } from './import-actors.ts';
import { importEntry, type Recorded } from './import-entry.ts';

/** How long a superior's word is good for a move under way. Seconds. */
const longest = 24 * 3600;

/**
 * Takes part of a ledger from another home: every entry decided anew and appended byte for byte, or nothing of it and what
 * is in the way. What this home holds already is compared. Answers how far the ledger reaches here.
 */
export async function acceptImport(house: House, json: unknown, election: string): Promise<Outcome> {
  const shaped = readShape(importChunkSchema, json);
  if (!shaped.ok) return refuse(shaped.findings);
  const chunk: ImportChunk = shaped.value;
  const recorded = readEntries(chunk);
  if ('refused' in recorded) return recorded;
  const held = await compareHeld(house, election, recorded);
  if ('refused' in held) return held;
  const keys = keysOf(house, chunk);
  if ('refused' in keys) return keys;
  const moved = await vouchedFor(house, chunk, held.definition, keys);
  if ('refused' in moved) return moved;
  const taken = await importActors(house, keys);
  if (taken.length > 0) return refuse(taken);
  await keepImports(house, election, chunk);
  for (const each of recorded.slice(held.standing)) {
    const done = await withRetry(
      async () => (await importEntry(house, each, election, keys)) ?? ({ done: true } as const),
      () => house.metrics.count('retried'),
    );
    if ('tries' in done) return refuse([finding('head-busy', '', { tries: done.tries })]);
    if ('refused' in done) return done;
  }
  return reached(house, election, moved);
}

/** Everybody the ledger rests on, followed up to roots that this home trusts, whatever roots the folder names. */
function keysOf(house: House, { actors }: ImportChunk): Keys | Refusal {
  try {
    return checkRegistrations(actors, house.config.roots, house.crypto);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return refuse([finding('import-root-unknown', error.found.at)]);
  }
}

/** The import as somebody entitled signed it for this home, over the head that the other home signed. */
async function vouchedFor(
  house: House,
  chunk: ImportChunk,
  { id: election, superior, mode }: Definition,
  keys: Keys,
): Promise<Import | Refusal> {
  const { crypto, signer, clock, config } = house;
  const vouching = { roots: config.roots, chainsOf: await chainsHere(house, chunk, keys) };
  const read = readImport(chunk.import, superior, vouching, crypto);
  if (!read.ok) return refuse(read.findings);
  const moved = read.value;
  const now = clock.now();
  const off = Math.abs(epochSeconds(now) - epochSeconds(moved.at));
  const [first, ...more] = [
    ...checkMode(house, mode),
    ...(moved.election === election
      ? []
      : [finding('election-differs', '/import', { named: moved.election, election })]),
    ...(moved.to === signer.kid
      ? []
      : [finding('import-elsewhere', '/import', { named: moved.to, service: signer.kid })]),
    ...(off <= longest ? [] : [finding('import-stale', '/import', { time: moved.at, now })]),
    ...checkFolderHead(house, chunk, moved),
  ];
  return first === undefined ? moved : refuse([first, ...more]);
}

/** Chains by key: of the folder's people, and of whoever signed the import and is registered here alone. */
async function chainsHere(
  house: House,
  chunk: ImportChunk,
  { chains }: Keys,
): Promise<(kid: string) => readonly Chain[]> {
  const opened = readEnvelope(chunk.import, 'import', house.crypto.sha256);
  const kids = opened.ok ? opened.signatures.map(({ kid }) => kid) : [];
  const chainOf = chainsOf(house, (await house.store.read('', { kids })).actors);
  return (kid) => chains.get(kid) ?? [chainOf(kid)].filter((chain) => chain !== undefined);
}

/** The head the folder came with: signed by the key it says it comes from, over this very entry and the state shown. */
function checkFolderHead(
  { crypto }: House,
  { head, actors }: ImportChunk,
  moved: Import,
): readonly Finding[] {
  const differs = [finding('import-head-differs', '/head', { seq: moved.seq })];
  const opened = readEnvelope(head.envelope, 'head', crypto.sha256);
  if (!opened.ok) return differs;
  const [signature, ...others] = opened.signatures;
  const payload = readShape(headSchema, opened.payload);
  const holds =
    others.length === 0 &&
    thumbprint(actors.service, crypto.sha256) === moved.from &&
    signature!.kid === moved.from &&
    checkSignature(signature!, actors.service, '', crypto).length === 0 &&
    payload.ok &&
    payload.value.election === moved.election &&
    payload.value.seq === moved.seq &&
    payload.value.entry === moved.head &&
    payload.value.body === digestOf(head.body, crypto.sha256);
  return holds ? [] : differs;
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

interface Held {
  /** How many of what was sent stand here already, each the very same. */
  readonly standing: number;
  /** What the election was convened as: by the ledger here, or the first entry on its way. */
  readonly definition: Definition;
}

/** What this home holds of it; or what differs, or lies too far ahead. */
async function compareHeld(
  house: House,
  election: string,
  recorded: readonly Recorded[],
): Promise<Held | Refusal> {
  const { head } = await house.store.read(election, {});
  const held = head?.seq ?? 0;
  const [first] = recorded as [Recorded, ...Recorded[]];
  const from = first.entry.seq;
  const inOrder = recorded.every(({ entry }, index) => entry.seq === from + index);
  if (from > held + 1 || !inOrder) {
    return refuse([finding('import-gap', '/entries', { election, held, seq: from })]);
  }
  const standing = from <= held ? await house.store.entries(election, from, recorded.length) : [];
  const other = standing.findIndex(({ line }, index) => line !== recorded[index]!.line);
  if (other !== -1) return refuse([finding('import-differs', '/entries', { election, seq: from + other })]);
  const convened = head
    ? signedHead(house, head).state.definition
    : readShape(definitionSchema, first.entry['definition']);
  if ('ok' in convened && !convened.ok) return refuse(convened.findings);
  const definition = ('ok' in convened ? convened.value : convened) as Definition;
  return { standing: standing.length, definition };
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
