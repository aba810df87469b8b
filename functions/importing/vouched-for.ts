import type { Digest } from '../../core/crypto.ts';
import { type Finding, finding, within } from '../../core/findings/finding.ts';
import { readShape } from '../../core/json/shape.ts';
import { digestOf } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { headSchema } from '../../core/ledger/evidence/documents.ts';
import type { Import, ImportChunk } from '../../core/ledger/import/documents.ts';
import { movesTo, readImport } from '../../core/ledger/import/handover.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';
import { checkWindows, type KeyWindow } from '../../core/ledger/key-window.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import type { Chain } from '../../core/ledger/registration-chain.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import type { Keys } from '../../core/ledger/verify/registrations.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { checkMode } from '../ledger/check-home.ts';
import { chainsOf } from '../ledger/registrants.ts';
import type { Convened } from './compare-held.ts';

type Vouched = Import & { readonly windows: readonly KeyWindow[] };

/** How long a superior’s word is good for a move under way. Seconds. */
const longest = 24 * 3600;

/** The import as somebody entitled signed it for this home, over the head that the other home signed. */
export async function vouchedFor(
  house: House,
  chunk: ImportChunk,
  { id: election, superior, mode }: Convened,
  keys: Keys,
): Promise<Vouched | Refusal> {
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
    // Its own time is its signer's to choose; whoever signed it must be entitled now.
    ...checkWindows(moved.windows, now, '/import/signatures/0'),
    ...(moved.to === signer.kid
      ? []
      : [finding('import-elsewhere', '/import', { named: moved.to, service: signer.kid })]),
    ...(off <= longest ? [] : [finding('import-stale', '/import', { time: moved.at, now })]),
    ...checkFolderHead(house, chunk, moved),
  ];
  return first === undefined ? moved : refuse([first, ...more]);
}

/**
 * The moves before this one, all by the word of somebody entitled, which lead from the home that convened the ledger to the
 * one it comes from: evidence of this home could not be followed otherwise, and what is kept of them is kept for ever.
 */
export function checkFormerMoves(
  { config, crypto }: House,
  { actors }: ImportChunk,
  { superior, service }: Convened,
  { chains }: Keys,
  moved: Vouched,
): Refusal | undefined {
  const vouching = { roots: config.roots, chainsOf: (kid: string) => chains.get(kid) ?? [] };
  const former: Import[] = [];
  for (const [index, envelope] of (actors.imports ?? []).entries()) {
    const read = readImport(envelope, superior, vouching, crypto);
    if (!read.ok) return refuse(within(`/actors/imports/${index}`, read.findings));
    former.push(read.value);
  }
  // Their entries may still be on the way: that these stand where they say is seen by whoever verifies the whole.
  const claimed: Digest[] = [];
  for (const { seq, head } of former) claimed[seq - 1] = head;
  return movesTo(moved.from, service, former, claimed) === undefined
    ? refuse([finding('service-unnamed', '/actors/service', { service: moved.from, named: service })])
    : undefined;
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
