import type { Batch } from '../../ballot/batch.ts';
import type { Crypto, Digest } from '../../crypto.ts';
import { contestOf } from '../change.ts';
import type { Request } from '../decide.ts';
import { delegatesVerdict } from '../delegates-verdict.ts';
import type { Entry } from '../entry.ts';
import type { BatchStanding, Facts } from '../facts.ts';
import { docketsFor, isCodeOf, provisionalIn, recountAll } from '../gather.ts';
import type { RoundCount } from '../recount.ts';
import type { ElectionState } from '../state.ts';
import { electorateIn, slateIn, unitsIn } from '../recorded.ts';

interface Accepted extends BatchStanding {
  readonly papers: number;
}

/** What a service keeps beside the state, kept while a ledger is replayed: bundles by number, nonces, the entries so far. */
export class Past {
  readonly entries: Entry[] = [];
  readonly #bundles = new Map<Digest, Batch>();
  readonly #numbers = new Map<string, Accepted>();
  readonly #nonces = new Set<string>();
  readonly #confirmed: (kid: string) => boolean;
  readonly #crypto: Crypto;

  /** `confirmed`: whether a provisional scrutineer's registration was confirmed. */
  constructor(confirmed: (kid: string) => boolean, crypto: Crypto) {
    this.#confirmed = confirmed;
    this.#crypto = crypto;
  }

  hasNonce(nonce: string): boolean {
    return this.#nonces.has(nonce);
  }

  /** What stands under a bundle's number at its station and round. */
  standing(fields: object): Accepted | undefined {
    return this.#numbers.get(numberOf(fields));
  }

  /**
   * What `decide` cannot see in the state; of another election, and of what is sealed, what the entry itself recorded. An act
   * that is no entry yet rests on neither.
   */
  factsFor(state: ElectionState | undefined, act: Pick<Request, 'type' | 'fields'>, entry?: Entry): Facts {
    const { type, fields } = act;
    const contest = String(fields['contest']);
    if (state !== undefined && type === 'credentials-reviewed') {
      const units = unitsIn(entry);
      const delegates = delegatesVerdict(state, fields as never, units, this.entries);
      return { units, ...(delegates ? { delegates } : {}) };
    }
    if (state === undefined || contestOf(state, contest) === undefined) return {};
    switch (type) {
      case 'count-signed':
      case 'result-declared':
      case 'result-certified':
        return {
          recounts: this.recounts(state, act),
          unconfirmed: this.unconfirmed(),
        };
      case 'electors-confirmed': {
        const electorate = electorateIn(state, contest, entry);
        return electorate ? { electorate } : {};
      }
      case 'slate-submitted': {
        const slate = slateIn(entry);
        return slate ? { slate } : {};
      }
      case 'scan-attached':
        return { codeKnown: isCodeOf(this.entries, state, String(fields['headCode'])) };
      case 'batch-withdrawn': {
        const standing = this.standing(fields);
        return { bundle: { papers: standing?.papers ?? 0, findings: [], ...(standing ? { standing } : {}) } };
      }
      default:
        return {};
    }
  }

  /** Kids of provisional scrutineers who signed so far and whom no superior confirmed. */
  unconfirmed(): readonly string[] {
    return [...provisionalIn(this.entries)].filter((kid) => !this.#confirmed(kid));
  }

  /** The rounds an act stands on, counted anew from the bundles so far. */
  recounts(state: ElectionState, act: Pick<Request, 'type' | 'fields'>): ReadonlyMap<number, RoundCount> {
    const dockets = docketsFor(state, act, this.entries);
    const batchOf = (digest: Digest) => this.#bundles.get(digest)!;
    return recountAll(state, String(act.fields['contest']), dockets, batchOf, this.#crypto.sha256);
  }

  /** Takes an accepted entry, and the bundle if it is one's and at hand. */
  add(entry: Entry, batch: Batch | undefined): void {
    this.entries.push(entry);
    if (typeof entry['nonce'] === 'string') this.#nonces.add(entry['nonce']);
    if (batch !== undefined) this.#bundles.set(entry.payload, batch);
    if (entry.type === 'batch-accepted') {
      const papers = entry['papers'] as number;
      this.#numbers.set(numberOf(entry), { payload: entry.payload, withdrawn: false, papers });
    }
    if (entry.type === 'batch-withdrawn') {
      this.#numbers.set(numberOf(entry), { ...this.standing(entry)!, withdrawn: true });
    }
  }
}

function numberOf(fields: object): string {
  const { contest, round, station, batch } = fields as Record<string, unknown>;
  return [contest, round, station, batch].join('/');
}
