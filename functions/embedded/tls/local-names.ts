import { hostname, networkInterfaces } from 'node:os';
import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** What others on the local network may call this machine: its name, and its addresses without those of its own loopback. */
export interface LocalNames {
  readonly host: string;
  /** The likeliest to be reached comes first. */
  readonly addresses: readonly string[];
}

/** IPv6 addresses that need a zone are left out: no certificate can name one. */
export function localNames(): LocalNames {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
  return { host: hostInAscii(hostname()), addresses: likeliestFirst(addresses) };
}

/** As certificates and browsers write it: a computer may have a Chinese name. One that no browser takes is left out. */
export function hostInAscii(host: string): string {
  return domainToASCII(host) || 'localhost';
}

/** Virtual machines and VPNs bring addresses of their own: what home and office routers give out comes first. */
const likely = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** Each once; what an adapter gives itself for want of a router is the last of the IPv4 addresses, and IPv6 follows. */
export function likeliestFirst(addresses: readonly string[]): readonly string[] {
  const rank = (address: string) => {
    if (isIPv6(address)) return likely.length + 2;
    if (address.startsWith('169.254.')) return likely.length + 1;
    const at = likely.findIndex((range) => range.test(address));
    return at === -1 ? likely.length : at;
  };
  // Sorted first: the ranks leave the order of what is alike, so that it is the same at every start.
  return [...new Set(addresses)].sort().sort((one, other) => rank(one) - rank(other));
}
