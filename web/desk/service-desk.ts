import type { Digest, PublicJwk } from '../../core/crypto.ts';
import type { Lang } from '../../core/findings/entry.ts';
import type { ActType } from '../../core/ledger/acts/table.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import { digestBytes, digestHex } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { SealedDocument } from '../../core/ledger/sealed-document.ts';
import type { Session } from '../app/session.ts';
import { sha256 } from '../crypto/sha256.ts';
import { type Asking, type Called, call } from './call.ts';
import type { Answer, Desk, Ledger, Listed, Previewed, Taken } from './desk.ts';
import { type Destination, putElsewhere } from './put-elsewhere.ts';
import { laterParts } from './later-parts.ts';
import { linesOf } from './own-answer.ts';
import { unlessCut } from './line-cut.ts';
import { pageRefusal } from './page-finding.ts';
import { ServiceClock } from './service-clock.ts';
import { TokenKeeper } from './token-keeper.ts';

/** What the service says of itself before anything else. */
export interface Health {
  readonly version: string;
  readonly mode: 'sample' | 'official';
  readonly origin: string;
  readonly service: { readonly kid: string; readonly jwk: PublicJwk };
}

/** The desk at the service this page came from. Reads are asked with a token of whoever's key is unlocked. */
export class ServiceDesk implements Desk {
  readonly kind = 'service';
  readonly clock = new ServiceClock();
  readonly #session: Session;
  readonly #tokens = new TokenKeeper();
  readonly #ledgers = new Map<string, Ledger>();
  #health: Health | undefined;

  constructor(session: Session) {
    this.#session = session;
    // What one person may read is not the next one's.
    session.watch(() => {
      this.#tokens.forget();
      this.#ledgers.clear();
    });
  }

  now(): string {
    return this.clock.now();
  }

  async health(lang: Lang): Promise<Answer<Health>> {
    if (this.#health) return { ok: true, value: this.#health };
    const called = await this.ask({ method: 'GET', path: '/v1/health', lang });
    if (!called.ok) return called;
    this.#health = (await called.response.json()) as Health;
    return { ok: true, value: this.#health };
  }

  /** A read as whoever's key is unlocked. */
  async read(asking: Omit<Asking, 'method' | 'token'>): Promise<Called> {
    return this.#asReader({ method: 'GET', ...asking });
  }

  /** JSON of a read, in the form the API promises. */
  async json<T>(path: string, lang: Lang): Promise<Answer<T>> {
    const called = await this.read({ path, lang });
    return called.ok ? { ok: true, value: (await called.response.json()) as T } : called;
  }

  ask(asking: Asking): Promise<Called> {
    return call(asking, (response) => this.clock.hear(response));
  }

  async elections(lang: Lang): Promise<Answer<readonly Listed[]>> {
    if (this.#session.open === undefined) return pageRefusal('key-locked', lang);
    const listed = await this.json<{ elections: readonly Listed[] }>('/v1/elections', lang);
    return listed.ok ? { ok: true, value: listed.value.elections } : listed;
  }

  ledger(election: string, lang: Lang): Promise<Answer<Ledger>> {
    return unlessCut(lang, () => this.#readLedger(election, lang));
  }

  async #readLedger(election: string, lang: Lang): Promise<Answer<Ledger>> {
    const known = this.#ledgers.get(election);
    const from = (known?.state.seq ?? 0) + 1;
    const path = `/v1/elections/${election}/ledger?from=${from}`;
    const called = await this.read({ path, lang, accept: 'application/jsonl' });
    if (!called.ok) return called;
    const lines = linesOf(await called.response.text());
    const { extend } = await laterParts.fold();
    const extended = extend(
      known,
      lines.map((line) => JSON.parse(line) as Entry),
      { sha256 },
    );
    if (!extended.ok) return pageRefusal('ledger-broken', lang, { seq: extended.seq });
    // Two looks may be under way, and the later one's answer come first.
    const latest = this.#ledgers.get(election);
    const isLate = latest !== undefined && latest.state.seq > extended.ledger!.state.seq;
    const value = isLate ? latest : extended.ledger!;
    this.#ledgers.set(election, value);
    return { ok: true, value };
  }

  sendAct(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    return unlessCut(lang, async () => {
      const under = await callOf(envelope);
      // What convenes an election makes it.
      const path = under === 'elections' ? '/v1/elections' : `/v1/elections/${election}/${under}`;
      return this.#send(path, envelope, lang);
    });
  }

  sendBundle(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    return unlessCut(lang, () => this.#send(`/v1/elections/${election}/batches`, envelope, lang));
  }

  async preview(election: string, envelope: Envelope, lang: Lang): Promise<Answer<Previewed>> {
    const path = `/v1/elections/${election}/batches?preview=true`;
    const called = await this.ask({ method: 'POST', path, lang, envelope });
    return called.ok ? { ok: true, value: (await called.response.json()) as Previewed } : called;
  }

  async count(election: string, contest: string, round: number, lang: Lang): ReturnType<Desk['count']> {
    return this.json(`/v1/elections/${election}/tally?contest=${contest}&round=${round}`, lang);
  }

  async slips(election: string, lang: Lang): ReturnType<Desk['slips']> {
    const listed = await this.json<{ slips: never }>(`/v1/elections/${election}/slips?as=json`, lang);
    return listed.ok ? { ok: true, value: listed.value.slips } : listed;
  }

  /** Asks first where the bytes go: a cloud home takes them in its vault, at an address made for them. */
  async attach(election: string, digest: Digest, bytes: Uint8Array, lang: Lang): Promise<Answer<true>> {
    const path = `/v1/elections/${election}/scans/${digestHex(digest)}`;
    const asked = await this.#asReader({ method: 'PUT', path: `${path}?ask=true`, lang });
    if (!asked.ok) return asked;
    const { location, headers } = (await asked.response.json()) as Partial<Destination>;
    if (location === undefined) return { ok: true, value: true };
    if (location !== path) return putElsewhere({ location, headers: headers ?? {} }, bytes, lang);
    const called = await this.#asReader({ method: 'PUT', path, lang, bytes });
    return called.ok ? { ok: true, value: true } : called;
  }

  /** Puts a document apart from the ledger under its digest, before an act names it. */
  async seal(election: string, digest: Digest, document: SealedDocument, lang: Lang): Promise<Answer<true>> {
    const path = `/v1/elections/${election}/sealed/${digestHex(digest)}`;
    const called = await this.#asReader({ method: 'PUT', path, lang, envelope: document });
    return called.ok ? { ok: true, value: true } : called;
  }

  async #asReader(asking: Omit<Asking, 'token'>): Promise<Called> {
    const open = this.#session.open;
    if (open === undefined) return pageRefusal('key-locked', asking.lang);
    const health = await this.health(asking.lang);
    if (!health.ok) return health;
    const ask = async () => {
      const token = await this.#tokens.tokenOf(open, health.value.origin, this.now());
      return this.ask({ ...asking, token });
    };
    const called = await ask();
    if (called.ok || !called.findings.some(({ code }) => code === 'token-time')) return called;
    // This computer's clock was set since the service was last heard; its refusal has told the time now.
    this.#tokens.forget();
    return ask();
  }

  async #send(path: string, envelope: Envelope, lang: Lang): Promise<Answer<Taken>> {
    const health = await this.health(lang);
    if (!health.ok) return health;
    const called = await this.ask({ method: 'POST', path, lang, envelope });
    if (!called.ok) return called;
    const { readReceipt } = await laterParts.receipt();
    const { browserCrypto } = await laterParts.crypto();
    const payload = digestBytes(decodeBase64url(envelope.payload)!, sha256);
    const receipt = readReceipt(await called.response.text(), payload, health.value.service, browserCrypto);
    if (receipt === undefined) return pageRefusal('receipt-foreign', lang);
    return { ok: true, value: { seq: receipt.seq, again: called.response.status === 200 } };
  }
}

/** The path under an election that an act goes to, by its row. */
async function callOf({ payload }: Envelope): Promise<string> {
  const { type } = JSON.parse(new TextDecoder().decode(decodeBase64url(payload)!)) as { type: ActType };
  const { rowOf } = await laterParts.acts();
  return rowOf(type).call;
}
