import { isIPv6 } from 'node:net';

/** Ranges of private, link-local and loopback addresses, each with the bits that count. */
export const localRanges: readonly (readonly [string, number])[] = [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
];

/**
 * The extension (RFC 5280 §4.2.1.10, DER) that keeps an authority to local addresses and these names: whoever steals its key
 * can pass for no site on the Internet to those who trust it.
 */
export function nameConstraints(hosts: readonly string[], addresses: readonly string[]): Uint8Array {
  const own = addresses.map((address) => [address, isIPv6(address) ? 128 : 32] as const);
  const names = hosts.map((host) => sequence(tagged(0x82, Buffer.from(host, 'ascii'))));
  const networks = [...localRanges, ...own].map(([address, bits]) =>
    sequence(tagged(0x87, subnet(address, bits))),
  );
  return sequence(tagged(0xa0, Buffer.concat([...names, ...networks])));
}

/** An address and its mask, side by side. */
function subnet(address: string, bits: number): Buffer {
  const bytes = isIPv6(address) ? ipv6Bytes(address) : address.split('.').map(Number);
  const mask = bytes.map((_, index) => {
    const ones = Math.min(8, Math.max(0, bits - 8 * index));
    return (0xff << (8 - ones)) & 0xff;
  });
  return Buffer.from([...bytes, ...mask]);
}

/** The sixteen bytes of an address as URLs write it. */
function ipv6Bytes(address: string): readonly number[] {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left = '', right] = plain.split('::');
  const groups = (text: string) => text.split(':').filter((part) => part !== '');
  const first = groups(left);
  const last = right === undefined ? [] : groups(right);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** DER: a tag, a length in as few bytes as it takes (browsers refuse another; OpenSSL does not), the content. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
