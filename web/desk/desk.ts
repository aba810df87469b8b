import type { Digest } from '../../core/crypto.ts';
import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type { SlipForm } from '../../core/report/slip-forms.ts';
import type { CountedRound } from './counted-round.ts';

/** A ledger as far as it was read, and the state its entries fold to. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly state: ElectionState;
}

/** What keeps something from being done; `unreachable` where nobody answered, so that it may simply be tried again. */
export interface Refused {
  readonly ok: false;
  readonly findings: readonly SpokenFinding[];
  readonly unreachable: boolean;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;

/** Where an act or a bundle now stands. `again` if the very same stood there already. */
export interface Taken {
  readonly seq: number;
  readonly again: boolean;
}

/** What a bundle would be told, were it sent: written nowhere. */
export interface Previewed {
  readonly papers: number;
  readonly findings: readonly SpokenFinding[];
}

/** An election that whoever is at the desk may open. */
export interface Listed {
  readonly election: string;
  readonly title: string;
  readonly date: string;
  readonly mode: 'official' | 'rehearsal';
}

/** What every page works at: a service over the network, or the hall's own file without one. */
export interface Desk {
  readonly kind: 'service' | 'hall';
  /** Those that whoever is here may open; of very many the first hundred. */
  elections(lang: Lang): Promise<Answer<readonly Listed[]>>;
  /** Reads what is new and folds it; the very value given before where nothing is. */
  ledger(election: string, lang: Lang): Promise<Answer<Ledger>>;
  sendAct(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>>;
  sendBundle(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>>;
  preview(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Previewed>>;
  /** A round's numbers; refused as `not-released` before the chief scrutineer released them. */
  count(election: string, contest: string, round: number, lang: Lang): Promise<Answer<CountedRound>>;
  slips(election: string, lang: Lang): Promise<Answer<readonly SlipForm[]>>;
  /** Keeps the scan that an accepted act has named. */
  attach(election: string, digest: Digest, bytes: Uint8Array, lang: Lang): Promise<Answer<true>>;
  /** RFC 3339 UTC by the clock that counts here: the service's, as far as it is known. */
  now(): string;
}
