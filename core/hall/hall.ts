import type { Batch } from '../ballot/batch.ts';
import type { Crypto, Digest, PublicJwk } from '../crypto.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Registrant, Root } from '../ledger/registration.ts';
import type { Chain } from '../ledger/registration-chain.ts';
import type { ElectionState } from '../ledger/state.ts';
import { Past } from '../ledger/verify/past.ts';
import type { Followed, Keys } from '../ledger/verify/registrations.ts';
import type { HallEntry, HallFile, HallRegistration } from './documents.ts';

/** A meeting without a network: the ledger of its pack, and what was signed in the hall since. Never changed; steps give another. */
export interface Hall {
  readonly election: string;
  /** The service it will go back to. */
  readonly origin: string;
  readonly service: PublicJwk;
  readonly roots: readonly Root[];
  /** The digest of its pack, and when that was made. */
  readonly pack: Digest;
  readonly packed: string;
  readonly from: HallFile['from'];
  readonly state: ElectionState;
  /** The whole ledger. */
  readonly entries: readonly Entry[];
  /** The hall's own part of it. */
  readonly recorded: readonly HallEntry[];
  readonly registrations: readonly HallRegistration[];
  /** Everybody registered, in the pack or since. */
  readonly people: readonly Followed[];
  /** The hall's own bundles, by the digest of their payload. */
  readonly bundles: ReadonlyMap<Digest, Batch>;
}

/** What a service keeps beside the state, of this hall. */
export function pastOf({ entries, people, bundles }: Hall, crypto: Crypto): Past {
  const confirmed = (kid: string) => chainInForce({ people }, kid)!.registrant.provisional === undefined;
  const past = new Past(confirmed, crypto);
  for (const entry of entries) past.add(entry, bundles.get(entry.payload));
  return past;
}

/** Everybody's chains by key, as a ledger's entries name them. */
export function keysOf({ people }: Pick<Hall, 'people'>): Pick<Keys, 'chains'> {
  const chains = new Map<string, readonly Chain[]>();
  for (const { chain } of people) {
    const { kid } = chain.registrant;
    chains.set(kid, [...(chains.get(kid) ?? []), chain]);
  }
  return { chains };
}

/** The registration under which a key signs now: the superior's confirmation rather than the provisional one. */
export function chainInForce({ people }: Pick<Hall, 'people'>, kid: string): Chain | undefined {
  const chains = people.map(({ chain }) => chain).filter(({ registrant }) => registrant.kid === kid);
  const own = chains.filter(({ registrant }) => registrant.invitation === undefined);
  return own.find(({ registrant }) => registrant.provisional === undefined) ?? own[0] ?? chains[0];
}

/** Everybody who may sign here, each once; whoever is invited and has not enrolled yet is not among them. */
export function registrants(hall: Pick<Hall, 'people'>): readonly Registrant[] {
  const registered = hall.people.filter(({ chain }) => chain.registrant.invitation === undefined);
  const kids = new Set(registered.map(({ chain }) => chain.registrant.kid));
  return [...kids].map((kid) => chainInForce(hall, kid)!.registrant);
}
