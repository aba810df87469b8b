import type { Crypto } from '../../core/crypto.ts';
import type { Lang } from '../../core/findings/entry.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Registrant, Role, Root } from '../../core/ledger/registration.ts';
import type { Clock, Depot, LedgerStore, Sealed, Signer, Vault } from '../ports.ts';
import type { Metrics } from './metrics.ts';

/** What a home is configured as. A `sample` home is a rehearsal for ever; `origin` is the `aud` of every token. */
interface Config {
  readonly mode: 'sample' | 'official';
  readonly origin: string;
  readonly roots: readonly Root[];
}

/** Everything a route may use: the ports, cryptography, configuration, counters. */
export interface House {
  readonly store: LedgerStore;
  readonly vault: Vault;
  readonly sealed: Sealed;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly crypto: Crypto;
  readonly config: Config;
  readonly metrics: Metrics;
  /** Where clients send and fetch what is too large for an answer; an embedded home streams it itself. */
  readonly depot?: Depot;
  /** This process may keep no certificate: one whose copy is missing is made and shown, and kept by whoever may. */
  readonly readOnly?: true;
}

/** Who reads, as registered; a root reads with the key configured. */
export interface Reader
  extends Pick<Registrant, 'actor' | 'person' | 'jurisdiction' | 'election' | 'station' | 'kid'> {
  readonly role: Role | 'root';
}

/** A request whose path matched a route and whose body, if the route takes one, was read. Header names are lower case. */
export interface Request {
  readonly id: string;
  readonly lang: Lang;
  readonly params: Readonly<Record<string, string>>;
  /** A parameter given twice is both values with a comma between, which no parameter may be. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The JSON value of an `envelope` route, not yet parsed further. */
  readonly json: unknown;
  /** The body as it came; empty where the route takes none. */
  readonly bytes: Uint8Array;
}

export interface AskedRequest extends Request {
  readonly reader: Reader;
}

/**
 * What a route answers. An object becomes JSON, a text is JSON already unless a content-type says otherwise, and a
 * stream is sent as it comes (an embedded home only). Header names are lower case.
 */
export interface Reply {
  readonly status: 200 | 201 | 303 | 304 | 307;
  readonly body: object | string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What keeps a request from being done. `signed` is the service's signed refusal `{envelope, body}`, where it owes one. */
export interface Refusal {
  readonly refused: readonly [Finding, ...Finding[]];
  readonly signed?: object;
}

export type Outcome = Reply | Refusal;

/** What the body is: `envelope` is JSON up to 4 MiB, `scan` raw bytes up to 20 MiB. */
export type Takes = 'nothing' | 'envelope' | 'scan';

interface Place {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/v1/elections/{id}/acts`: a name in braces takes one segment. */
  readonly path: string;
  readonly takes: Takes;
}

/** Anybody may call; whoever's signature counts stands in the envelope. */
export interface OpenRoute extends Place {
  readonly who: 'anyone';
  handle(request: Request, house: House): Promise<Outcome>;
}

/** Only a registered reader with a token may call. */
export interface TokenRoute extends Place {
  readonly who: 'token';
  handle(request: AskedRequest, house: House): Promise<Outcome>;
}

export type Route = OpenRoute | TokenRoute;

/** Refuses with findings, of which there must be one; the first one's row names status and code. */
export function refuse(findings: readonly Finding[], signed?: object): Refusal {
  const [first, ...others] = findings;
  if (first === undefined) throw new Error('a refusal without a finding');
  return signed === undefined ? { refused: [first, ...others] } : { refused: [first, ...others], signed };
}

export function isRefusal<T extends object>(outcome: T | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}
