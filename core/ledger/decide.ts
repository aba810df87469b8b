import type { Crypto, Digest } from '../crypto.ts';
import { type Finding, finding, within } from '../findings/finding.ts';
import type { AnyRow, Context } from './acts/row.ts';
import { checkSigners } from './acts/signers.ts';
import { type ActType, rowOf } from './acts/table.ts';
import { canonicalBytes, digestBytes } from './canonical.ts';
import { contestOf, currentRound } from './change.ts';
import { checkSignersStand } from './checks/slate.ts';
import { checkDefinition, type Definition } from './election.ts';
import { type Entry, genesis, type SignedAs } from './entry.ts';
import { evolve } from './evolve.ts';
import type { Facts } from './facts.ts';
import type { Registrant } from './registration.ts';
import type { ContestState, ElectionState, RoundState } from './state.ts';

/** A signed act, its form and signatures already checked. `fields` are the act's own, parsed by its row's schema. */
export interface Request {
  readonly type: ActType;
  readonly election: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly nonce?: string;
  readonly expect?: Digest;
  readonly signers: readonly Registrant[];
  readonly payload: Digest;
  readonly envelope: Digest;
  readonly at: string;
  readonly facts: Facts;
}

export type Decision =
  | {
      readonly ok: true;
      readonly entry: Entry;
      /** The entry's RFC 8785 bytes, and their hash: the ledger's new head. */
      readonly line: Uint8Array;
      readonly head: Digest;
      readonly state: ElectionState;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What is wrong where all who signed may sign, but not they alone. */
const incomplete: ReadonlySet<string> = new Set(['signature-missing', 'same-person']);

/** Answers an act with its entry, or with all findings in its way. Nothing is decided by order, clock or chance. */
export function decide(state: ElectionState | undefined, request: Request, crypto: Crypto): Decision {
  const row = rowOf(request.type);
  const misplaced = checkLedger(state, request);
  if (misplaced.length > 0) return { ok: false, findings: misplaced };
  const convened = request.fields['definition'] as Definition;
  const above = request.type === 'annulment-confirmed';
  const signers = checkSigners(row.signedBy, request.signers, state?.definition ?? convened, above);
  // Whoever has no business here learns nothing of where the election stands.
  if (signers.some(({ code }) => !incomplete.has(code))) return { ok: false, findings: signers };
  const findings = [
    ...signers,
    ...(state ? checkState(row, state, request, crypto) : within('/definition', checkDefinition(convened))),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const entry = entryFor(row, state, request, crypto);
  const line = canonicalBytes(entry);
  const head = digestBytes(line, crypto.sha256);
  return { ok: true, entry, line, head, state: evolve(state, entry, head, crypto) };
}

/** A ledger begins with its convening, has no second one, and takes only what was signed for its own election. */
function checkLedger(
  state: ElectionState | undefined,
  { type, election, fields }: Request,
): readonly Finding[] {
  const convening = type === 'convened';
  if (state !== undefined && convening) return [finding('election-exists', '', { election })];
  if (state === undefined && !convening) return [finding('election-unknown', '', { election })];
  const id = state?.definition.id ?? (fields['definition'] as Definition).id;
  return election === id ? [] : [finding('election-differs', '/election', { named: election, election: id })];
}

/** Everything in an act's way but who signed it and whether it belongs to this ledger. */
export function checkState(
  row: AnyRow,
  state: ElectionState,
  request: Pick<Request, 'type' | 'fields' | 'expect' | 'signers' | 'facts'>,
  crypto: Crypto,
): readonly Finding[] {
  const found = [...checkHead(row, state, request.expect)];
  const context = contextOf(state, request, crypto);
  if (!('contest' in request.fields)) return [...found, ...(row.check?.(context) ?? [])];
  const { contest, round } = context;
  if (contest === undefined)
    return [...found, finding('contest-unknown', '/contest', { contest: String(request.fields['contest']) })];
  found.push(...checkSignersStand(contest, request.signers));
  const named = request.fields['round'];
  if (named !== undefined && named !== round.round) {
    found.push(finding('round-wrong', '/round', { round: named as number, current: contest.rounds.length }));
  }
  const open = row.from === 'any' || row.from.includes(contest.phase);
  if (!open) {
    found.push(
      finding('phase-wrong', `/contests/${contest.id}`, {
        phase: contest.phase,
        needed: row.from.join(', '),
      }),
    );
  }
  // A draft is told what it lacks to be ready; all other steps are looked at only from where they may be taken.
  const ready =
    open || (contest.phase === 'draft' && row.from.includes('ready'))
      ? (row.ready?.(state, contest) ?? [])
      : [];
  // What stands in the way of the step itself comes first; its fields are looked at once the step is open.
  return found.length + ready.length > 0 ? [...found, ...ready] : (row.check?.(context) ?? []);
}

function checkHead(row: AnyRow, state: ElectionState, expect: Digest | undefined): readonly Finding[] {
  if (row.expect === undefined) return [];
  if (expect === undefined) return [finding('expect-missing', '/expect')];
  return expect === state.head
    ? []
    : [finding('head-moved', '/expect', { head: state.head, expect, seq: state.seq })];
}

/** Rows that name no contest look at neither contest nor round; for those that do, a missing one was refused before. */
function contextOf(
  state: ElectionState,
  request: Pick<Request, 'type' | 'fields' | 'signers' | 'facts'>,
  crypto: Crypto,
): Context<object> {
  const { fields: act, signers, facts } = request;
  const contest = contestOf(state, String(act['contest'])) as ContestState;
  const round = (contest && roundNamed(rowOf(request.type), contest, act['round'])) as RoundState;
  return { state, contest, round, act, signers, facts, crypto };
}

/** The round an act is about: the current one, unless its row may look back and it names an earlier one. */
function roundNamed(row: AnyRow, contest: ContestState, named: unknown): RoundState {
  const earlier = row.past && contest.rounds.find((round) => round.round === named);
  return earlier || currentRound(contest);
}

function signedAs(signer: Registrant): SignedAs {
  const { actor, person, role, registrar } = signer;
  return { actor, person, role, registrar, ...(signer.provisional ? { provisional: true as const } : {}) };
}

/** An act's own `at` is a place in a result; the entry's `at` is its time, so the place gets its own name. */
function keptFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { at, ...rest } = fields;
  return at === undefined ? rest : { ...rest, place: at };
}

function entryFor(row: AnyRow, state: ElectionState | undefined, request: Request, crypto: Crypto): Entry {
  const kept = state && row.keep ? row.keep(contextOf(state, request, crypto)) : {};
  return {
    ...keptFields(request.fields),
    ...kept,
    seq: (state?.seq ?? 0) + 1,
    prev: state?.head ?? genesis,
    at: state && state.at > request.at ? state.at : request.at,
    type: request.type,
    by: request.signers.map((signer) => signer.kid),
    as: request.signers.map(signedAs),
    payload: request.payload,
    envelope: request.envelope,
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  };
}
