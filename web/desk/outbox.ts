import type { Lang } from '../../core/findings/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Answer, Desk, Refused, Taken } from './desk.ts';
import { laterParts } from './later-parts.ts';
import { Shelf } from './shelf.ts';

/** A bundle that both have signed and nobody has answered for yet. */
export interface Outgoing {
  /** What it is kept under: that of its pile, so one pile waits once. */
  readonly key: string;
  readonly election: string;
  readonly station: string;
  readonly batch: string;
  readonly envelope: Envelope;
}

/** What came of sending one. */
export interface Sent {
  readonly of: Outgoing;
  readonly answer: Answer<Taken>;
}

type Store = Pick<Shelf<Outgoing>, 'get' | 'list' | 'put' | 'delete'>;
type Sender = Pick<Desk, 'sendBundle'>;

/**
 * Signed bundles on their way, kept until a desk has taken them; what they were made of is deleted only then. The same payload is
 * never recorded twice.
 */
export class Outbox {
  readonly #store: Store;
  readonly #forget: (of: Outgoing) => Promise<void>;
  readonly #told = new Set<() => void>();
  /** Those that could not even be kept on disk. */
  readonly #memory = new Map<string, Outgoing>();
  readonly #sending = new Map<string, Promise<Answer<Taken> | undefined>>();
  readonly #refused = new Map<string, Refused>();
  readonly #taken = new Map<string, Taken>();

  constructor(
    store: Store = new Shelf<Outgoing>('scrutineer-outbox'),
    forget: (of: Outgoing) => Promise<void> = forgetEntries,
  ) {
    this.#store = store;
    this.#forget = forget;
  }

  async list(): Promise<readonly Outgoing[]> {
    const kept = await this.#store.list().catch(() => []);
    const all = new Map([...kept, ...this.#memory.values()].map((each) => [each.key, each]));
    return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Keeps one before it is sent: a cut line or a closed tab loses nothing, unless `isOnDisk` says no. */
  async add(outgoing: Outgoing): Promise<void> {
    this.#refused.delete(outgoing.key);
    this.#taken.delete(outgoing.key);
    await this.#keep(outgoing);
    this.#tell();
  }

  /** Whether it outlives this page. */
  isOnDisk(key: string): boolean {
    return !this.#memory.has(key);
  }

  isSending(key: string): boolean {
    return this.#sending.has(key);
  }

  /** What the last sending of one that still waits was told. */
  refusalOf(key: string): Refused | undefined {
    return this.#refused.get(key);
  }

  /** Where one that this page sent now stands. */
  takenOf(key: string): Taken | undefined {
    return this.#taken.get(key);
  }

  /** Sends one, once at a time; `undefined` where it was taken out just before. */
  deliver(of: Outgoing, desk: Sender, lang: Lang): Promise<Answer<Taken> | undefined> {
    const sending = this.#sending.get(of.key) ?? this.#deliver(of, desk, lang);
    this.#sending.set(of.key, sending);
    this.#tell();
    return sending;
  }

  async #deliver(of: Outgoing, desk: Sender, lang: Lang): Promise<Answer<Taken> | undefined> {
    try {
      if (!isSame(await this.#kept(of), of)) return undefined;
      const answer = await desk.sendBundle(of.election, of.envelope, lang);
      const kept = await this.#kept(of);
      // Another window may have put another in its place meanwhile: that one waits on, and what it was made of stays.
      if (kept !== undefined && !isSame(kept, of)) return answer;
      if (answer.ok) {
        // What was entered is gone before anybody is told so; but not where it was taken out to be changed.
        if (kept !== undefined) await this.#forget(of);
        this.#taken.set(of.key, answer.value);
        await this.#takeOut(of.key);
      } else {
        this.#refused.set(of.key, answer);
        if (!this.isOnDisk(of.key)) await this.#keep(of);
      }
      return answer;
    } finally {
      this.#sending.delete(of.key);
      this.#tell();
    }
  }

  /** Sends what waits for this desk's elections, one after the other; what is taken goes. Stops where nobody answers. */
  async send(desk: Sender, lang: Lang): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    for (const of of await this.list()) {
      const answer = await this.deliver(of, desk, lang);
      if (answer === undefined) continue;
      sent.push({ of, answer });
      if (!answer.ok && answer.unreachable) break;
    }
    return sent;
  }

  /** Takes one out again, unless it is on its way; its two entries stay, to be changed. */
  async withdraw(key: string): Promise<void> {
    if (this.isSending(key)) return;
    await this.#takeOut(key);
    this.#tell();
  }

  /** Takes one out with the entries it was made of, unless it is on its way. */
  async discard(of: Outgoing): Promise<void> {
    if (this.isSending(of.key)) return;
    // First of all, so that nothing sends it while they go.
    await this.#takeOut(of.key);
    await this.#forget(of);
    this.#tell();
  }

  /** Calls back whenever something is added, sent or gone. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  async #takeOut(key: string): Promise<void> {
    this.#memory.delete(key);
    this.#refused.delete(key);
    await this.#store.delete(key).catch(() => {});
  }

  /** What is kept of one's pile now: the same, another or none. Where the disk does not tell, it is the same. */
  async #kept(of: Outgoing): Promise<Outgoing | undefined> {
    return this.#memory.get(of.key) ?? this.#store.get(of.key).catch(() => of);
  }

  async #keep(outgoing: Outgoing): Promise<void> {
    this.#memory.set(outgoing.key, outgoing);
    await this.#store.put(outgoing.key, outgoing).then(
      () => this.#memory.delete(outgoing.key),
      () => {},
    );
  }

  #tell(): void {
    for (const tell of this.#told) tell();
  }
}

/** Whether two say the same of their pile, whoever signed it when: it is recorded once. */
function isSame(one: Outgoing | undefined, other: Outgoing): boolean {
  return one?.envelope.payload === other.envelope.payload;
}

/** The first screen does without what keeps entries. */
async function forgetEntries({ key }: Outgoing): Promise<void> {
  const { entryStore } = await laterParts.entries();
  await entryStore.forget(key);
}

/** The one of this page. */
export const outbox = new Outbox();
