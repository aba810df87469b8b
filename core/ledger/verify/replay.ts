import type { Crypto } from '../../crypto.ts';
import { digestOf } from '../canonical.ts';
import { type Certificate, certificateOf } from '../certificate.ts';
import { decide } from '../decide.ts';
import type { ElectionState } from '../state.ts';
import { type Asked, askedByAct, askedByBundle } from './asked.ts';
import { broken, brokenAt } from './broken.ts';
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
    const upon = { state, past };
    const read =
      entry.type === 'batch-accepted'
        ? askedByBundle(payload, entry.payload, upon)
        : askedByAct(payload, upon, entry);
    if (!read.ok) throw brokenAt(place, read.findings);
    const { batch, ...asked } = read.value;
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

/** The certificate that an accepted certification stands for, counted anew; `decide` found its counts to be those signed. */
function certified(
  state: ElectionState,
  { fields, facts }: Pick<Asked, 'fields' | 'facts'>,
  past: Past,
  before: readonly Certificate[],
  crypto: Crypto,
): Certificate {
  const former = before.filter((each) => each.contest === fields['contest']).pop();
  const counts = facts.recounts as Parameters<typeof certificateOf>[2];
  return certificateOf(state, past.entries, counts, former && digestOf(former, crypto.sha256));
}
