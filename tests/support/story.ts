import type { Batch } from '../../core/ballot/batch.ts';
import { formBatch } from '../../core/ballot/batch.ts';
import type { Digest } from '../../core/crypto.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import { heldIn } from '../../core/ledger/acts/linked.ts';
import { batchRequest, bundleFacts } from '../../core/ledger/batch-request.ts';
import { canonicalText, digestOf } from '../../core/ledger/canonical.ts';
import { type Certificate, certificateOf } from '../../core/ledger/certificate.ts';
import { contestOf, currentRound, frameOf } from '../../core/ledger/change.ts';
import { plannedUnit } from '../../core/ledger/checks/credentials.ts';
import { type Decision, decide, type Request } from '../../core/ledger/decide.ts';
import { delegatesVerdict } from '../../core/ledger/delegates-verdict.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { type Envelope, type OpenEnvelope, type Purpose, readEnvelope } from '../../core/ledger/envelope.ts';
import type { BatchStanding, Facts, UnitFacts } from '../../core/ledger/facts.ts';
import {
  docketsFor,
  electorateOf,
  isCodeOf,
  provisionalIn,
  recountAll,
  unitOf,
} from '../../core/ledger/gather.ts';
import { readAct } from '../../core/ledger/read-act.ts';
import { type RoundCount, recount } from '../../core/ledger/recount.ts';
import { type Chain, readChain } from '../../core/ledger/registration-chain.ts';
import type { Link } from '../../core/ledger/registration-link.ts';
import type { SealedPersons } from '../../core/ledger/sealed-document.ts';
import { verifySigners } from '../../core/ledger/signers.ts';
import { slateVerdict } from '../../core/ledger/slate-verdict.ts';
import type { ContestState, ElectionState } from '../../core/ledger/state.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeHall, makeJwk, makeRoot, register, registerAll, type TestActor } from './actors.ts';
import { definitionOf } from './definition.ts';

export type Cast = ReturnType<typeof makeHall>;
export type Signer = keyof Cast | TestActor;

type Attempt = Extract<Decision, { ok: true }> & {
  readonly opened: OpenEnvelope;
  readonly envelope: Envelope;
};
type Refused = { readonly ok: false; readonly findings: readonly Finding[] };

const { sha256 } = nodeCrypto;

function numberOf(fields: object): string {
  const { contest, round, station, batch } = fields as Record<string, unknown>;
  return [contest, round, station, batch].join('/');
}

/** One election in memory, run through envelope, signers, act, decision and fold, as a service runs it. */
export class Story {
  readonly definition: Definition;
  readonly cast: Cast = makeHall();
  readonly root = makeRoot('root-1');
  readonly spareRoot = makeRoot('root-2');
  readonly service = signingKey({ jwk: makeJwk('service') });
  readonly entries: Entry[] = [];
  readonly lines: Uint8Array[] = [];
  readonly envelopes = new Map<Digest, Envelope>();
  readonly batches = new Map<Digest, Batch>();
  /** Links of everybody registered, by kid; a provisional scrutineer's second registration stands last. */
  readonly links = new Map<string, (readonly [Link, ...Link[]])[]>();
  readonly certificates: Certificate[] = [];
  state: ElectionState | undefined;
  /** States after each entry. */
  readonly states: ElectionState[] = [];
  /** Keys revoked, and when the service took the revocation. */
  readonly revoked: { readonly kid: string; readonly at: string }[] = [];
  /** Who speaks for the committee one level up. */
  superior: Signer = 'county';
  /** Elections whose elected may be electors here. */
  readonly sources: readonly Story[];
  /** Sealed facts about persons, by the digest an act names. */
  readonly sealed = new Map<string, SealedPersons['persons']>();
  readonly #chains = new Map<readonly Link[], Chain>();
  readonly #numbers = new Map<string, BatchStanding & { readonly papers: number }>();
  #seconds = 0;
  #nonces = 0;

  constructor(definition: Partial<Definition> = {}, sources: readonly Story[] = []) {
    this.definition = definitionOf(definition);
    this.sources = sources;
    const { registrar, ...others } = this.cast;
    for (const [kid, links] of registerAll(Object.values(others), registrar, this.root)) {
      this.links.set(kid, [links]);
    }
  }

  get now(): string {
    return new Date(Date.UTC(2026, 10, 22, 8) + this.#seconds * 1000).toISOString();
  }

  pass(seconds: number): void {
    this.#seconds += seconds;
  }

  contest(id = this.definition.contests[0]!.id): ContestState {
    return contestOf(this.state!, id)!;
  }

  phase(contest?: string): string {
    return this.contest(contest).phase;
  }

  /** Registers somebody more; a second registration under the same key confirms the first. */
  enrol(actor: TestActor, ...by: readonly Signer[]): TestActor {
    const registrars = by.length > 0 ? by.map((each) => this.actor(each)) : [this.cast.registrar];
    const above = registrars.flatMap((registrar) => this.links.get(registrar.kid)!.flat());
    const own: Link = { registration: register(actor, ...registrars) };
    this.links.set(actor.kid, [...(this.links.get(actor.kid) ?? []), [own, ...above]]);
    return actor;
  }

  actor(signer: Signer): TestActor {
    return typeof signer === 'string' ? this.cast[signer] : signer;
  }

  chainOf(kid: string): Chain | undefined {
    const links = this.links.get(kid)?.slice(-1)[0];
    if (links === undefined) return undefined;
    const known = this.#chains.get(links);
    if (known !== undefined) return known;
    const chain = readChain(links, [this.root.root, this.spareRoot.root], nodeCrypto);
    if (!chain.ok) return undefined;
    this.#chains.set(links, chain.value);
    return chain.value;
  }

  /** The current round of a contest counted from the bundles that stand. */
  count(contest = this.contest().id, round = this.contest(contest).rounds.length): RoundCount {
    const docket = docketOf(this.entries, contest, round);
    return recount(this.state!, contest, round, docket, (digest) => this.batches.get(digest)!, sha256);
  }

  digest(contest?: string): Digest {
    return this.count(contest).outcome.digest;
  }

  /** Signs and sends an act; throws, with the codes, where it is refused. */
  act(type: ActType, fields: object, signers: readonly Signer[]): Entry {
    return this.#commit(type, this.attempt(type, fields, signers));
  }

  /** As `act`, saying whether it was accepted. */
  take(type: ActType, fields: object, signers: readonly Signer[]): boolean {
    return this.#takeIf(type, this.attempt(type, fields, signers));
  }

  takeBundle(fields: object, signers: readonly Signer[]): boolean {
    return this.#takeIf('batch-accepted', this.tryBundle(fields, signers));
  }

  #takeIf(type: ActType, answer: Attempt | Refused): boolean {
    if (answer.ok) this.#commit(type, answer);
    return answer.ok;
  }

  /** The codes with which an act is refused; throws where it is accepted. */
  refusal(type: ActType, fields: object, signers: readonly Signer[]): readonly string[] {
    return this.refused(type, fields, signers).map((found) => found.code);
  }

  refused(type: ActType, fields: object, signers: readonly Signer[]): readonly Finding[] {
    const answer = this.attempt(type, fields, signers);
    if (answer.ok) throw new Error(`${type} was accepted`);
    return answer.findings;
  }

  /** What the ledger would answer to an act, without it becoming an entry. */
  attempt(type: ActType, fields: object, signers: readonly Signer[]): Attempt | Refused {
    return this.send(this.actPayload(type, fields), 'act', signers);
  }

  /** An act's payload under a nonce of its own, on the head as it stands where it must name one. */
  actPayload(type: ActType, fields: object): object {
    return {
      format: 'scrutineer/act@1',
      election: this.definition.id,
      type,
      nonce: `nonce-${this.definition.id.length}-${++this.#nonces}-0000000000`,
      saidAt: this.now,
      ...(rowOf(type).expect && this.state ? { expect: this.state.head } : {}),
      ...fields,
    };
  }

  /** A bundle brought to its form, signed by both keyers unless said otherwise. */
  bundle(fields: object, signers: readonly Signer[] = ['keyerA', 'keyerB']): Entry {
    return this.#commit('batch-accepted', this.tryBundle(fields, signers));
  }

  refusedBundle(fields: object, signers: readonly Signer[] = ['keyerA', 'keyerB']): readonly string[] {
    const answer = this.tryBundle(fields, signers);
    if (answer.ok) throw new Error('the bundle was accepted');
    return answer.findings.map((found) => found.code);
  }

  tryBundle(fields: object, signers: readonly Signer[]): Attempt | Refused {
    const formed = this.formBundle(fields);
    return formed.ok ? this.send(formed.value, 'batch', signers) : formed;
  }

  /** A bundle of the current round's paper in its one form. */
  formBundle(fields: object): ReturnType<typeof formBatch> {
    const contest = this.contest((fields as { contest?: string }).contest);
    const { paper, round } = currentRound(contest);
    const { id: election, mode } = this.definition;
    const pile = { format: 'scrutineer/batch@1', election, paper, contest: contest.id, round, mode };
    return formBatch({ ...pile, ...fields });
  }

  sign(payload: object, purpose: Purpose, signers: readonly Signer[]): Envelope {
    const keys = signers.map((signer) => this.actor(signer).key);
    return signPayload(payload, purpose, keys);
  }

  /** Takes a payload all the way from its envelope to the decision. */
  send(payload: object, purpose: Purpose, signers: readonly Signer[]): Attempt | Refused {
    const envelope = this.sign(payload, purpose, signers);
    const opened = readEnvelope(envelope, purpose, sha256);
    if (!opened.ok) return opened;
    const signed = verifySigners(opened.signatures, (kid) => this.chainOf(kid), nodeCrypto, this.now);
    if (!signed.ok) return signed;
    const asked = purpose === 'batch' ? this.#asBatch(opened) : this.#asAct(opened);
    if ('ok' in asked) return asked;
    const { payloadDigest, envelopeDigest } = opened;
    const named = { payload: payloadDigest, envelope: envelopeDigest };
    const request = { ...asked, ...named, signers: signed.value, at: this.now };
    const decision = decide(this.state, request, nodeCrypto);
    return decision.ok ? { ...decision, opened, envelope } : decision;
  }

  #asAct(opened: OpenEnvelope): Omit<Request, 'signers' | 'payload' | 'envelope' | 'at'> | Refused {
    const act = readAct(opened.payload);
    return act.ok ? { ...act.value, facts: this.facts(act.value.type, act.value.fields) } : act;
  }

  #asBatch(opened: OpenEnvelope): Omit<Request, 'signers' | 'envelope' | 'at'> {
    const batch = opened.payload as Batch;
    const standingOf = (number: string) => this.standing({ ...batch, batch: number });
    const bundle = bundleFacts(this.state!, batch, standingOf);
    return { ...batchRequest(batch, opened.payloadDigest), facts: { bundle } };
  }

  /** What a service would read for an act beside the state. */
  facts(type: ActType, fields: Readonly<Record<string, unknown>>): Facts {
    const contest = String(fields['contest']);
    if (this.state !== undefined && type === 'credentials-reviewed') {
      const units = this.#units(this.state, fields);
      const delegates = delegatesVerdict(this.state, fields as never, units, this.entries);
      return { units, ...(delegates ? { delegates } : {}) };
    }
    if (this.state === undefined || contestOf(this.state, contest) === undefined) return {};
    const persons = this.sealed.get(String(fields['persons']));
    const slate =
      type === 'slate-submitted' && persons && slateVerdict(this.state, fields as never, { persons });
    const dockets = docketsFor(this.state, { type, fields }, this.entries);
    const batchOf = (digest: Digest) => this.batches.get(digest)!;
    const standing = this.standing(fields);
    const electorate = this.#electorate(contest);
    return {
      recounts: recountAll(this.state, contest, dockets, batchOf, sha256),
      unconfirmed: [...provisionalIn(this.entries)].filter((kid) => this.links.get(kid)!.length < 2),
      codeKnown: isCodeOf(this.entries, this.state, String(fields['headCode'])),
      bundle: { papers: standing?.papers ?? 0, findings: [], ...(standing ? { standing } : {}) },
      ...(electorate ? { electorate } : {}),
      ...(slate ? { slate } : {}),
    };
  }

  #units(state: ElectionState, fields: Readonly<Record<string, unknown>>): readonly UnitFacts[] {
    const named = fields['units'] as readonly Parameters<typeof heldIn>[0][];
    return named.flatMap((each) => {
      const planned = plannedUnit(state, each.election);
      const source = this.sources.find(({ definition }) => definition.id === heldIn(each));
      const unit = planned && source?.state && unitOf(source.state, planned.contest);
      return unit ? [unit] : [];
    });
  }

  #electorate(contest: string) {
    const from = frameOf(this.state!, contest).electorsFrom;
    if (from === undefined) return undefined;
    const source = [this, ...this.sources].find((each) => each.definition.id === from.election);
    return source && electorateOf(source.state!, from.contest);
  }

  /** What stands under a bundle's number, as a store would have it. */
  standing(key: object): (BatchStanding & { readonly papers: number }) | undefined {
    return this.#numbers.get(numberOf(key));
  }

  #commit(type: ActType, answer: Attempt | Refused): Entry {
    if (!answer.ok) {
      const told = answer.findings.map(({ code, at, numbers }) => `${code} ${at} ${JSON.stringify(numbers)}`);
      throw new Error(`${type} was refused: ${told.join('; ')}`);
    }
    const { entry, line, state, opened, envelope } = answer;
    this.entries.push(entry);
    this.lines.push(line);
    this.states.push(state);
    this.envelopes.set(opened.payloadDigest, envelope);
    if (type === 'batch-accepted') {
      this.batches.set(opened.payloadDigest, opened.payload as Batch);
      const papers = entry['papers'] as number;
      this.#numbers.set(numberOf(entry), { payload: opened.payloadDigest, withdrawn: false, papers });
    }
    if (type === 'batch-withdrawn') {
      this.#numbers.set(numberOf(entry), { ...this.standing(entry)!, withdrawn: true });
    }
    // A service reads the state back from its snapshot.
    this.state = JSON.parse(canonicalText(state)) as ElectionState;
    if (type === 'result-certified') this.#certify(entry);
    this.pass(1);
    return entry;
  }

  #certify(entry: Entry): void {
    const contest = entry['contest'] as string;
    const former = this.certificates.filter((each) => each.contest === contest).pop();
    const counted = this.contest(contest).rounds.filter((round) => round.signed);
    const counts = new Map(counted.map(({ round }) => [round, this.count(contest, round)]));
    this.certificates.push(
      certificateOf(this.state!, this.entries, counts, former && digestOf(former, sha256)),
    );
  }
}
