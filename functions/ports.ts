import type { Algorithm, Digest, PublicJwk } from '../core/crypto.ts';

/** The head of one election's ledger: replaced in the very transaction that adds an entry. `receipt` covers seq, entry and state. */
export interface HeadItem {
  readonly election: string;
  readonly jurisdiction: string;
  readonly superior: string;
  readonly seq: number;
  readonly entry: Digest;
  readonly at: string;
  /** RFC 8785 text of the state's snapshot. */
  readonly state: string;
  /** `{envelope, body}` of the receipt whose signature covers seq, entry and the state's digest. */
  readonly receipt: string;
  /** RFC 8785 text of the row a board shows; never read for correctness. */
  readonly board: string;
}

/** One ledger entry with the receipt handed out for it. `line` is the entry's RFC 8785 text. */
export interface EntryItem {
  readonly election: string;
  readonly seq: number;
  readonly line: string;
  readonly receipt: string;
}

/** Where one bundle number of one station stands; `seq` is that of its acceptance, a withdrawn number is spent. */
export interface BatchItem {
  readonly contest: string;
  readonly round: number;
  readonly station: string;
  readonly batch: string;
  readonly payload: Digest;
  readonly seq: number;
  readonly withdrawn: boolean;
}

export type BatchKey = Pick<BatchItem, 'contest' | 'round' | 'station' | 'batch'>;

/** A nonce is an act's for ever: a repeat with the same payload is the same act. */
export interface NonceItem {
  readonly nonce: string;
  readonly payload: Digest;
  readonly seq: number;
}

/** A registration with those above it up to a root, and their revocations; it counts only if these verify. */
export interface ActorItem {
  readonly kid: string;
  readonly actor: string;
  readonly person: string;
  readonly jurisdiction: string;
  readonly election?: string;
  readonly payload: Digest;
  /** JSON text of a list of `{registration, revocation?}`: its own first, then those above it. */
  readonly links: string;
  /** The links of the provisional registration that this one confirmed. */
  readonly earlier?: string;
}

/** Who may enrol by a one-time code: the last invitation of an actor's id. It counts only if its envelope verifies. */
export interface InvitationItem {
  readonly actor: string;
  /** The thumbprint of the code's key. */
  readonly kid: string;
  readonly election?: string;
  readonly payload: Digest;
  /** JSON text of its link, `{registration, revocation?, recorded?}`. */
  readonly link: string;
  /** How many other codes were tried since it was put. */
  readonly wrong: number;
}

/** What one consistent read brings for one write. */
export interface ReadFor {
  readonly head?: HeadItem;
  readonly nonce?: NonceItem;
  readonly batches: readonly BatchItem[];
  readonly actors: readonly ActorItem[];
}

export interface Append {
  /** The seq the writer saw; 0 for the first entry. The append is lost if the head has moved on. */
  readonly expected: number;
  readonly head: HeadItem;
  readonly entry: EntryItem;
  readonly nonce?: NonceItem;
  /** The bundle accepted, or the one withdrawn. */
  readonly batch?: BatchItem;
}

/** What was read before somebody is registered, and must still be so when it is written. */
export interface SeenActors {
  /** The name key of the person, and its fence. */
  readonly name: string;
  readonly fence: number;
  /** Those who sign the registration, with the links they had: none of them was revoked since. */
  readonly above: readonly ActorItem[];
  /** The invitation by which they enrol, as it still must be: neither replaced nor revoked. */
  readonly invited?: InvitationItem;
  /** Whose id it takes, as it was read: nobody finds that registration by the id any more. */
  readonly before?: ActorItem;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface LedgerStore {
  /** One consistent read of head, nonce, bundles and registrations; what is absent is left out. */
  read(
    election: string,
    keys: { nonce?: string; batches?: readonly BatchKey[]; kids?: readonly string[] },
  ): Promise<ReadFor>;
  /** Head, entry and nonce or bundle in one transaction, only if the head still is `expected`. */
  append(append: Append): Promise<'appended' | 'lost'>;
  entry(election: string, seq: number): Promise<EntryItem | undefined>;
  /** Entries from `from` (1-based) on, at most `limit`, in order of seq. */
  entries(election: string, from: number, limit: number): Promise<readonly EntryItem[]>;
  /** Heads of the elections at or under `jurisdiction`, by election id. */
  board(jurisdiction: string, page: { after?: string; limit: number }): Promise<Page<HeadItem>>;
  actorById(actor: string): Promise<ActorItem | undefined>;
  /** Everybody registered at exactly this code. */
  actorsAt(jurisdiction: string): Promise<readonly ActorItem[]>;
  /** Everybody registered at or under a code, each once, in an order of the store's own; `after` is a page's `next`. */
  actorsUnder(jurisdiction: string, page: { after?: string; limit: number }): Promise<Page<ActorItem>>;
  /** A number that changes whenever somebody of this name key is registered: what the next registration stands on. */
  fence(name: string): Promise<number>;
  /** `same`: this very registration stands already; `taken`: the id, or the key, is another's; `lost`: what it stands on changed. */
  putActor(item: ActorItem, seen: SeenActors): Promise<'created' | 'same' | 'taken' | 'lost'>;
  /** Puts a revocation or a confirmation in place, only if the links are still those `before` has, and those `above` theirs. */
  changeActor(before: ActorItem, after: ActorItem, above?: readonly ActorItem[]): Promise<'changed' | 'lost'>;
  /** The last invitation of an actor's id. */
  invitation(actor: string): Promise<InvitationItem | undefined>;
  /** The last invitations of ids that are bound to this election, by actor id. */
  invitations(election: string): Promise<readonly InvitationItem[]>;
  /** Puts an invitation in the place of `before`, if that stands yet, and those `above` with the links they had. */
  putInvitation(
    item: InvitationItem,
    before: InvitationItem | undefined,
    above: readonly ActorItem[],
  ): Promise<'put' | 'lost'>;
  /** Counts a wrong code against this invitation, if it is the last of its id; how many there were with it. */
  countWrong(item: InvitationItem): Promise<number | undefined>;
}

/** Write-once storage of bytes by path (`ledgers/<election>/<seq>.json`, `envelopes/<hex>.json`, …). */
export interface Vault {
  /** Never overwrites: `same` if these very bytes stand there already, `conflict` if others do. Durable when it resolves. */
  put(path: string, bytes: Uint8Array): Promise<'written' | 'same' | 'conflict'>;
  get(path: string): Promise<Uint8Array | undefined>;
  has(path: string): Promise<boolean>;
  /** Paths of everything in a folder and below (`ledgers/<election>`; `''` for all), in code-unit order. */
  list(folder: string): Promise<readonly string[]>;
}

/**
 * Documents about people that only checks need, apart from ledger and vault, by the salted digest of their bytes. They can
 * be erased; what was erased is never taken again.
 */
export interface Sealed {
  /** `same` if these very bytes stand there already, `erased` if they did and were erased. Durable when it resolves. */
  put(election: string, digest: Digest, bytes: Uint8Array): Promise<'written' | 'same' | 'erased'>;
  get(election: string, digest: Digest): Promise<Uint8Array | 'erased' | undefined>;
  /** Nothing is to be read or put under this digest any more; `absent` where nothing ever was. May be repeated. */
  erase(election: string, digest: Digest): Promise<'erased' | 'absent'>;
}

/** Where one file goes by HTTP PUT, and the headers that must go with it. */
interface Upload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A cloud home's counter for what no answer of a function can hold: clients come by addresses that soon expire. */
export interface Depot {
  /** An address of the vault's own at which exactly the bytes of this digest are taken, once. */
  uploadTo(path: string, digest: Digest): Promise<Upload>;
  /** Puts a file out for a while; where it may be fetched. A fault in the bytes leaves nothing there. */
  handOut(name: string, mediaType: string, bytes: AsyncIterable<Uint8Array>): Promise<string>;
}

export interface Signer {
  readonly alg: Algorithm;
  readonly jwk: PublicJwk;
  readonly kid: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface Clock {
  /** RFC 3339 UTC with milliseconds. */
  now(): string;
}
