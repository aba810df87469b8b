/** What one request asked of the services behind the API. */
export interface Load {
  /** Calls of DynamoDB that read, and that write. */
  readonly reads: number;
  readonly writes: number;
  /** Request units on the election's own partition. */
  readonly ownReads: number;
  readonly ownWrites: number;
  /** Request units on partitions of single persons, keys and names. */
  readonly otherReads: number;
  readonly otherWrites: number;
  /** Request units on partitions that a province shares: its directory of persons, its list of elections. */
  readonly sharedReads: number;
  readonly sharedWrites: number;
  /** Requests to S3: PUT, POST and LIST; GET and HEAD. */
  readonly puts: number;
  readonly gets: number;
  /** Signatures by KMS. */
  readonly signs: number;
  /** Milliseconds of one processor. */
  readonly ms: number;
  /** Bytes of log lines, and of the answer. */
  readonly log: number;
  readonly sent: number;
  /** Milliseconds for which its function is held and billed, and the GB-seconds that this makes; not measured. */
  readonly held: number;
  readonly gbSeconds: number;
}

/** Those that are measured, in the order of the file. */
export const measures = [
  ...['reads', 'writes', 'ownReads', 'ownWrites', 'otherReads', 'otherWrites', 'sharedReads', 'sharedWrites'],
  ...['puts', 'gets', 'signs', 'ms', 'log', 'sent'],
] as readonly (keyof Load)[];

/** A request of an election: a type of act, `bundle`, `registration`, `look`, `evidence` or `board`. */
export interface Asked {
  readonly what: string;
  readonly load: Load;
}

/** What an election and the registrations for it leave: bytes as DynamoDB and S3 count them. */
export interface Stored {
  readonly tableBytes: number;
  readonly tableItems: number;
  readonly vaultBytes: number;
  readonly vaultObjects: number;
}

/** A whole election as it was driven through the handlers, request by request. */
export interface Driven {
  readonly electors: number;
  readonly contests: number;
  readonly boxes: number;
  readonly asked: readonly Asked[];
  readonly stored: Stored;
}

const all = [...measures, 'held', 'gbSeconds'] as const;

export const nothing: Load = Object.fromEntries(all.map((name) => [name, 0])) as unknown as Load;

export function plus(one: Load, other: Load): Load {
  return Object.fromEntries(all.map((name) => [name, one[name] + other[name]])) as unknown as Load;
}

export function times(load: Load, factor: number): Load {
  return Object.fromEntries(all.map((name) => [name, load[name] * factor])) as unknown as Load;
}

export function total(loads: readonly Load[]): Load {
  return loads.reduce(plus, nothing);
}
