import type { Result } from './event.ts';
import type { Reply } from './route.ts';

/** A reply in the gateway's format: bytes in base64, a stream left as it is. */
export function renderReply({ status, body, headers }: Reply): Result {
  if (typeof body === 'string') return { statusCode: status, headers: { ...json, ...headers }, body };
  if (body instanceof Uint8Array) {
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
    return { statusCode: status, headers: { ...binary, ...headers }, body: text, isBase64Encoded: true };
  }
  if (isStream(body)) return { statusCode: status, headers: { ...binary, ...headers }, body };
  return { statusCode: status, headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

const json = { 'content-type': 'application/json' };
const binary = { 'content-type': 'application/octet-stream' };

function isStream(body: object): body is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in body;
}
