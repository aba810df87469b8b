import type { Digest } from '../../core/crypto.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { finding, speak } from '../../core/findings/finding.ts';
import { decideInHall, previewInHall } from '../../core/hall/decide-in-hall.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { countInHall, slipsInHall } from '../../core/hall/look-in-hall.ts';
import type { Shaped } from '../../core/json/shape.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import { scansNamed } from '../../core/ledger/verify/scans.ts';
import { StorageFault } from '../keys/storage-fault.ts';
import type { Answer, Desk, Ledger, Listed, Previewed, Refused, Taken } from './desk.ts';
import { keepStep, refused } from './hall-refusal.ts';
import type { HallScans } from './hall-scans.ts';
import type { HallStore } from './hall-store.ts';
import { pageRefusal } from './page-finding.ts';

/** The desk without a network: everything is decided here, as the service would, and kept in this browser. */
export class HallDesk implements Desk {
  readonly kind = 'hall';
  readonly #store: HallStore;
  readonly #scans: HallScans;
  #ledger: { readonly of: Hall; readonly ledger: Ledger } | undefined;

  /** RFC 3339 UTC by this computer's clock. */
  readonly now: () => string;

  constructor(store: HallStore, scans: HallScans, now: () => string) {
    this.#store = store;
    this.#scans = scans;
    this.now = now;
  }

  async elections(): Promise<Answer<readonly Listed[]>> {
    const hall = await this.#store.newest();
    if (hall === undefined) return { ok: true, value: [] };
    const { id: election, title, date, mode } = hall.state.definition;
    return { ok: true, value: [{ election, title, date, mode }] };
  }

  async ledger(election: string, lang: Lang): Promise<Answer<Ledger>> {
    return this.#in(election, lang, (hall) => {
      if (this.#ledger?.of !== hall)
        this.#ledger = { of: hall, ledger: { entries: hall.entries, state: hall.state } };
      return { ok: true, value: this.#ledger.ledger };
    });
  }

  sendAct(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    return this.#decide(election, envelope, lang);
  }

  sendBundle(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    return this.#decide(election, envelope, lang);
  }

  async preview(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Previewed>> {
    return this.#in(election, lang, (hall) => {
      const seen = previewInHall(hall, envelope, this.now(), this.#store.crypto);
      if (!seen.ok) return seen;
      const { papers, findings } = seen.value;
      return { ok: true, value: { papers, findings: findings.map((found) => speak(found, lang)) } };
    });
  }

  async count(election: string, contest: string, round: number, lang: Lang): ReturnType<Desk['count']> {
    return this.#in(election, lang, (hall) => countInHall(hall, contest, round, lang, this.#store.crypto));
  }

  async slips(election: string, lang: Lang): ReturnType<Desk['slips']> {
    return this.#in(election, lang, (hall) => ({
      ok: true,
      value: slipsInHall(hall, lang, this.#store.crypto),
    }));
  }

  /** Kept here until the hall's file is in, and brought to the service after it. */
  async attach(election: string, digest: Digest, bytes: Uint8Array, lang: Lang): Promise<Answer<true>> {
    const hall = await this.#store.newest();
    if (hall?.election !== election) return unknown(election, lang);
    if (!scansNamed(hall.entries).has(digest))
      return refused([finding('scan-not-named', '', { digest })], lang);
    try {
      await this.#scans.put(digest, { digest, bytes });
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      return pageRefusal('scan-not-kept', lang, {}, true);
    }
    return { ok: true, value: true };
  }

  async #decide(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    const hall = await this.#store.newest();
    if (hall?.election !== election) return unknown(election, lang);
    const decided = decideInHall(hall, envelope, this.now(), this.#store.crypto);
    if (!decided.ok) return refused(decided.findings, lang);
    const inTheWay = decided.again ? undefined : await keepStep(this.#store, decided.hall, lang);
    if (inTheWay !== undefined) return inTheWay;
    return { ok: true, value: { seq: decided.entry.seq, again: decided.again } };
  }

  async #in<T>(election: string, lang: Lang, look: (hall: Hall) => Shaped<T>): Promise<Answer<T>> {
    const hall = await this.#store.newest();
    if (hall?.election !== election) return unknown(election, lang);
    const seen = look(hall);
    return seen.ok ? seen : refused(seen.findings, lang);
  }
}

function unknown(election: string, lang: Lang): Refused {
  return refused([finding('election-unknown', '', { election })], lang);
}
