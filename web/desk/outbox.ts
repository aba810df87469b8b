import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { Answer, Desk, Taken } from './desk.ts';
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

type Store = Pick<Shelf<Outgoing>, 'list' | 'put' | 'delete'>;

/** Signed bundles that could not be sent, kept until a desk has taken them. The same payload is never recorded twice. */
export class Outbox {
  readonly #store: Store;
  readonly #told = new Set<() => void>();
  /** Those that could not even be kept on disk. */
  readonly #memory = new Map<string, Outgoing>();

  constructor(store: Store = new Shelf<Outgoing>('scrutineer-outbox')) {
    this.#store = store;
  }

  async list(): Promise<readonly Outgoing[]> {
    const kept = await this.#store.list().catch(() => []);
    const all = new Map([...kept, ...this.#memory.values()].map((each) => [each.key, each]));
    return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async add(outgoing: Outgoing): Promise<void> {
    this.#memory.set(outgoing.key, outgoing);
    await this.#store.put(outgoing.key, outgoing).then(
      () => this.#memory.delete(outgoing.key),
      () => {},
    );
    this.#tell();
  }

  async remove(key: string): Promise<void> {
    this.#memory.delete(key);
    await this.#store.delete(key).catch(() => {});
    this.#tell();
  }

  /** Sends what waits for this desk's elections, one after the other; what is taken goes. Stops where nobody answers. */
  async send(desk: Pick<Desk, 'sendBundle'>, lang: Lang): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    for (const of of await this.list()) {
      const answer = await desk.sendBundle(of.election, of.envelope, lang);
      sent.push({ of, answer });
      if (answer.ok) await this.remove(of.key);
      else if (answer.unreachable) break;
    }
    return sent;
  }

  /** Calls back whenever something is added or gone. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  #tell(): void {
    for (const tell of this.#told) tell();
  }
}

/** The one of this page. */
export const outbox = new Outbox();

/** What those that were refused for good are told. */
export function refusalsOf(sent: readonly Sent[]): readonly SpokenFinding[] {
  return sent.flatMap(({ answer }) => (answer.ok || answer.unreachable ? [] : answer.findings));
}
