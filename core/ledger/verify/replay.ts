import { type Batch, readBatch } from '../../ballot/batch.ts';
import type { Crypto } from '../../crypto.ts';
import { finding } from '../../findings/finding.ts';
import { batchRequest, bundleFacts } from '../batch-request.ts';
import { digestOf } from '../canonical.ts';
import { type Certificate, certificateOf } from '../certificate.ts';
import { decide, type Request } from '../decide.ts';
import type { Entry } from '../entry.ts';
import { readAct } from '../read-act.ts';
import type { ElectionState } from '../state.ts';
import { Broken, broken, brokenAt } from './broken.ts';
import { type Ledger, lineOf } from './chain.ts';
import type { Signed } from './envelopes.ts';
import { Past } from './past.ts';
import type { Keys } from './registrations.ts';

/** The ledger decided anew: the state after its last entry, and the certificates that its certifications stand for. */
export interface Replayed {
  readonly state: ElectionState;
  readonly certificates: readonly Certificate[];
  readonly past: Past;
}

type Asked = Pick<Request, 'type' | 'election' | 'fields' | 'facts' | 'nonce' | 'expect'>;

/**
 * Asks `decide` for every entry anew, from its signed envelope and what the entries before it say: it must accept, and
 * give the very line that stands in the ledger. Whoever wrote the ledger chose nothing but its order and its times.
 */
export function replay(
  { entries, hashes }: Ledger,
  signed: readonly Signed[],
  keys: Keys,
  crypto: Crypto,
): Replayed {
  const confirmed = (kid: string) =>
    keys.chains.get(kid)!.some((chain) => chain.registrant.provisional === undefined);
  const past = new Past(confirmed, crypto);
  const certificates: Certificate[] = [];
  let state: ElectionState | undefined;
  entries.forEach((entry, index) => {
    const place = lineOf(entry.seq);
    const { payload, signers } = signed[index]!;
    const batch = entry.type === 'batch-accepted' ? bundleOf(payload, place) : undefined;
    const asked = batch
      ? asBundle(batch, state, entry, past, place)
      : asAct(payload, state, entry, past, place);
    const { payload: digest, envelope, at } = entry;
    const decision = decide(state, { ...asked, payload: digest, envelope, at, signers }, crypto);
    if (!decision.ok) throw brokenAt(place, decision.findings);
    if (decision.head !== hashes[index]) throw broken('entry-differs', place);
    past.add(entry, batch);
    state = decision.state;
    if (entry.type === 'result-certified')
      certificates.push(certified(state, asked, past, certificates, crypto));
  });
  return { state: state!, certificates, past };
}

function bundleOf(payload: unknown, place: string): Batch {
  const read = readBatch(payload);
  if (!read.ok) throw brokenAt(place, read.findings);
  return read.value;
}

function asBundle(
  batch: Batch,
  state: ElectionState | undefined,
  entry: Entry,
  past: Past,
  place: string,
): Asked {
  // Nothing is counted before there is an election.
  if (state === undefined) throw new Broken(finding('election-unknown', place, { election: batch.election }));
  const bundle = bundleFacts(state, batch, (number) => past.standing({ ...batch, batch: number }));
  return { ...batchRequest(batch, entry.payload), facts: { bundle } };
}

function asAct(
  payload: unknown,
  state: ElectionState | undefined,
  entry: Entry,
  past: Past,
  place: string,
): Asked {
  const act = readAct(payload);
  if (!act.ok) throw brokenAt(place, act.findings);
  const { nonce } = act.value;
  if (past.hasNonce(nonce)) throw new Broken(finding('nonce-used', place, { nonce }));
  return { ...act.value, facts: past.factsFor(state, act.value, entry) };
}

/** The certificate that an accepted certification stands for, counted anew; `decide` found its counts to be those signed. */
function certified(
  state: ElectionState,
  { fields, facts }: Asked,
  past: Past,
  before: readonly Certificate[],
  crypto: Crypto,
): Certificate {
  const former = before.filter((each) => each.contest === fields['contest']).pop();
  const counts = facts.recounts as Parameters<typeof certificateOf>[2];
  return certificateOf(state, past.entries, counts, former && digestOf(former, crypto.sha256));
}
