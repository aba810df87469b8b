import { hostname, networkInterfaces } from 'node:os';

/** What others on the local network may call this machine: its name, and its addresses without those of its own loopback. */
export interface LocalNames {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** IPv6 addresses that need a zone are left out: no certificate can name one. */
export function localNames(): LocalNames {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
  return { host: hostname().toLowerCase(), addresses: [...new Set(addresses)].sort() };
}
