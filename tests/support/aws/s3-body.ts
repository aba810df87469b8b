import { createHash } from 'node:crypto';

type Headers = Readonly<Record<string, string | undefined>>;

/** A body as S3 stores it, and the checksum headers and trailers that came with it. */
export interface ReadBody {
  readonly bytes: Buffer;
  readonly checksums: ReadonlyMap<string, string>;
}

/** Takes `aws-chunked` framing off a body, its trailers with it; any other body is as it is. */
export function readBody(raw: Buffer, headers: Headers): ReadBody {
  const checksums = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('x-amz-checksum-') && value !== undefined) checksums.set(name, value);
  }
  if (!(headers['content-encoding'] ?? '').includes('aws-chunked')) return { bytes: raw, checksums };
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const length = Number.parseInt(raw.subarray(at, end).toString('latin1'), 16);
    at = end + 2;
    if (length === 0) break;
    chunks.push(raw.subarray(at, at + length));
    at += length + 2;
  }
  for (const line of raw.subarray(at).toString('latin1').split('\r\n')) {
    const [name = '', value] = line.split(/:\s*/);
    if (value !== undefined) checksums.set(name.toLowerCase(), value);
  }
  return { bytes: Buffer.concat(chunks), checksums };
}

/** Whether every checksum that came along is that of the bytes: SHA-256, CRC-32 and MD5 are looked at, others refused. */
export function checksumsHold({ bytes, checksums }: ReadBody, headers: Headers): boolean {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(bytes).digest('base64')) return false;
  return [...checksums].every(([name, value]) => {
    if (name === 'x-amz-checksum-sha256')
      return value === createHash('sha256').update(bytes).digest('base64');
    if (name === 'x-amz-checksum-crc32') {
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE(crc32(bytes));
      return value === sum.toString('base64');
    }
    return false;
  });
}

/** CRC-32 (ISO 3309), bit by bit: a double need not be fast. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
