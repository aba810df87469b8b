import * as z from 'zod/mini';
import type { Crypto } from '../crypto.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { rowOf } from '../ledger/acts/table.ts';
import { contestOf } from '../ledger/change.ts';
import { decide } from '../ledger/decide.ts';
import type { Entry } from '../ledger/entry.ts';
import { type OpenEnvelope, readEnvelope } from '../ledger/envelope.ts';
import { evidencePath } from '../ledger/evidence/files.ts';
import type { Facts, Recount } from '../ledger/facts.ts';
import { digestField } from '../ledger/fields.ts';
import { recounting } from '../ledger/gather.ts';
import { type Act, readAct } from '../ledger/read-act.ts';
import type { Registrant } from '../ledger/registration.ts';
import type { ElectionState, Outcome } from '../ledger/state.ts';
import { type Asked, askedByAct, type Upon } from '../ledger/verify/asked.ts';
import { broken, brokenAt } from '../ledger/verify/broken.ts';
import { type Ledger, lineOf } from '../ledger/verify/chain.ts';
import { chainNamed, signersOf } from '../ledger/verify/envelopes.ts';
import { Past } from '../ledger/verify/past.ts';
import type { Keys } from '../ledger/verify/registrations.ts';
import type { HallPack } from './documents.ts';
import { chainInForce } from './hall.ts';

/**
 * Decides a pack's entries anew. A bundle comes without its envelope, and so a count without its bundles: what these were
 * found to be is taken from the entries, for which the service's signature stands.
 */
export function foldPack(
  { entries, hashes }: Ledger,
  packed: HallPack['entries'],
  keys: Keys,
  crypto: Crypto,
): ElectionState {
  const confirmed = (kid: string) =>
    chainInForce({ people: keys.followed }, kid)!.registrant.provisional === undefined;
  const past = new Past(confirmed, crypto);
  let state: ElectionState | undefined;
  entries.forEach((entry, index) => {
    const place = lineOf(entry.seq);
    const said = saidBy(entry, packed[index]!.envelope, keys, crypto);
    const asked = said.opened
      ? askedByEnvelope(entry, said.opened.payload, { state, past })
      : askedByLine(entry, { state, past });
    if (!asked.ok) throw brokenAt(place, asked.findings);
    const { payload, envelope, at } = entry;
    const request = { ...asked.value, payload, envelope, at, signers: said.signers };
    const decision = decide(state, request, crypto);
    if (!decision.ok) throw brokenAt(place, decision.findings);
    if (decision.head !== hashes[index]) throw broken('entry-differs', place);
    past.add(entry, undefined);
    state = decision.state;
  });
  return state!;
}

interface Said {
  readonly signers: readonly Registrant[];
  readonly opened?: OpenEnvelope;
}

/** Who signed an entry: by its envelope, which only a bundle's lacks. */
function saidBy(entry: Entry, envelope: unknown, keys: Keys, crypto: Crypto): Said {
  const path = evidencePath.envelope(entry.payload);
  if (entry.type === 'batch-accepted') {
    if (envelope !== undefined) throw broken('file-extra', path);
    return { signers: namedBy(entry, keys) };
  }
  if (envelope === undefined) throw broken('file-missing', path);
  const opened = readEnvelope(envelope, 'act', crypto.sha256);
  if (!opened.ok) throw brokenAt(path, opened.findings);
  if (opened.payloadDigest !== entry.payload || opened.envelopeDigest !== entry.envelope)
    throw broken('envelope-differs', path, { seq: entry.seq });
  const signers = signersOf(entry, opened.signatures, keys, crypto);
  if (!signers.ok) throw brokenAt(path, signers.findings);
  return { signers: signers.value, opened };
}

function namedBy({ by, as, seq }: Entry, { chains }: Keys): readonly Registrant[] {
  return by.map((kid, index) => {
    const chain = chainNamed(chains.get(kid), as[index]);
    if (chain === undefined) throw broken('signer-unregistered', lineOf(seq), { kid });
    return chain.registrant;
  });
}

function askedByEnvelope(entry: Entry, payload: unknown, upon: Upon): Shaped<Asked> {
  const act = readAct(payload);
  if (!act.ok || !recounting.has(act.value.type)) return askedByAct(payload, upon, entry);
  const told = toldOutcome(act.value, entry);
  return told.ok
    ? { ok: true, value: { ...act.value, facts: toldFacts(act.value, told.value, upon) } }
    : told;
}

const outcomeSchema = z.looseObject({ digest: digestField });

/** What an entry says that its round came to, where that is what was signed. */
function toldOutcome({ type }: Act, { outcome }: Entry): Shaped<Outcome | undefined> {
  if (type !== 'count-signed') return { ok: true, value: undefined };
  const read = readShape(outcomeSchema, outcome);
  return read.ok ? { ok: true, value: outcome as Outcome } : read;
}

/** What rounds came to when they were counted: what an entry brings, and what was signed before it. */
function toldFacts({ fields }: Act, told: Outcome | undefined, { state, past }: Upon): Facts {
  const contest = state && contestOf(state, String(fields['contest']));
  const recounts = new Map<number, Recount>();
  for (const { round, signed } of contest?.rounds ?? []) {
    const outcome = round === fields['round'] ? (told ?? signed) : signed;
    if (outcome) recounts.set(round, { outcome, unidentified: [], heldDuty: [] });
  }
  return { recounts, unconfirmed: past.unconfirmed() };
}

/** A bundle's entry as what it was asked with; that its ballots were in form is the service's word. */
function askedByLine(entry: Entry, { state, past }: Upon): Shaped<Asked> {
  const type = 'batch-accepted';
  const { fields: schema } = rowOf(type);
  const names = Object.keys((schema as unknown as z.ZodMiniObject).shape);
  const own = Object.fromEntries(names.filter((name) => name in entry).map((name) => [name, entry[name]]));
  const read = readShape(schema, own);
  if (!read.ok) return read;
  const { papers, replaces } = own as { papers: number; replaces?: string };
  const standing = past.standing(own);
  const replaced = past.standing({ ...own, batch: replaces });
  const bundle = {
    papers,
    findings: [],
    ...(standing ? { standing } : {}),
    ...(replaced ? { replaced } : {}),
  };
  // Before there is an election, none has an id; `decide` says so.
  const election = state?.definition.id ?? '';
  return { ok: true, value: { type, election, fields: own, facts: { bundle } } };
}
