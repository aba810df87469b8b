import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

type Headers = Readonly<Record<string, string | undefined>>;

/** A body as S3 stores it, and the checksum headers and trailers that came with it. */
export interface ReadBody {
  readonly bytes: Buffer;
  readonly checksums: ReadonlyMap<string, string>;
}

/**
 * Takes `aws-chunked` framing off a body, its trailers with it; any other body is as it is. `undefined` where the framing
 * is broken, or what came is not what the headers announced.
 */
export function readBody(raw: Buffer, headers: Headers): ReadBody | undefined {
  const checksums = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (sums.has(name) && value !== undefined) checksums.set(name, value);
  }
  if (!(headers['content-encoding'] ?? '').includes('aws-chunked')) return { bytes: raw, checksums };
  const framed = unframe(raw);
  if (framed === undefined || String(framed.bytes.length) !== headers['x-amz-decoded-content-length'])
    return undefined;
  if ([...framed.trailers.keys()].join(',') !== (headers['x-amz-trailer'] ?? '')) return undefined;
  return { bytes: framed.bytes, checksums: new Map([...checksums, ...framed.trailers]) };
}

/** Chunks as `<hex length>CRLF<bytes>CRLF`, the last one of length 0, then trailers (S3 user guide: trailing checksums). */
function unframe(raw: Buffer): { bytes: Buffer; trailers: Map<string, string> } | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = raw.indexOf('\r\n', at);
    const size = /^[0-9A-Fa-f]{1,8}$/.exec(raw.subarray(at, Math.max(at, end)).toString('latin1'))?.[0];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    at = end + 2;
    if (length === 0) return { bytes: Buffer.concat(chunks), trailers: trailersOf(raw.subarray(at)) };
    if (raw.subarray(at + length, at + length + 2).toString('latin1') !== '\r\n') return undefined;
    chunks.push(raw.subarray(at, at + length));
    at += length + 2;
  }
}

function trailersOf(raw: Buffer): Map<string, string> {
  const lines = raw.toString('latin1').split('\r\n');
  const pairs = lines.filter((line) => line !== '').map((line) => line.split(/:\s*/) as [string, string]);
  return new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}

const hashed = (name: string) => (bytes: Buffer) => createHash(name).update(bytes).digest('base64');

/** How each checksum that S3 knows is made, by its header. */
const sums = new Map<string, (bytes: Buffer) => string>([
  ['x-amz-checksum-sha256', hashed('sha256')],
  ['x-amz-checksum-sha1', hashed('sha1')],
  ['x-amz-checksum-crc32', (bytes) => bigEndian(BigInt(crc32(bytes)), 4)],
  ['x-amz-checksum-crc32c', (bytes) => bigEndian(reflectedCrc(bytes, 0x82f63b78n, 32n), 4)],
  ['x-amz-checksum-crc64nvme', (bytes) => bigEndian(reflectedCrc(bytes, 0x9a6c9329ac4bc9b5n, 64n), 8)],
]);

/** Whether every checksum that came along is that of the bytes. */
export function checksumsHold({ bytes, checksums }: ReadBody, headers: Headers): boolean {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== hashed('md5')(bytes)) return false;
  return [...checksums].every(([name, value]) => sums.get(name)?.(bytes) === value);
}

/** A CRC of reflected bits, all ones before and after; bit by bit, since a double need not be fast. */
export function reflectedCrc(bytes: Uint8Array, polynomial: bigint, width: bigint): bigint {
  const ones = (1n << width) - 1n;
  let sum = ones;
  for (const byte of bytes) {
    sum ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) sum = (sum >> 1n) ^ (sum & 1n ? polynomial : 0n);
  }
  return sum ^ ones;
}

function bigEndian(sum: bigint, bytes: number): string {
  return Buffer.from(sum.toString(16).padStart(bytes * 2, '0'), 'hex').toString('base64');
}
