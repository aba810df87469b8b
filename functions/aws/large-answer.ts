import type { Event, Result } from '../http/event.ts';
import type { Depot } from '../ports.ts';

/** A function's answer may have 6 MB as JSON, quotes and all (AWS Lambda quotas: invocation payload, synchronous). */
const mostBytes = 6_000_000;

/** An answer too large for a function is put out, and the reader sent there; every other one stays as it is. */
export async function handOutLarge(
  result: Result,
  depot: Depot | undefined,
  { rawPath }: Event,
): Promise<Result> {
  const { body, headers, isBase64Encoded } = result;
  if (typeof body !== 'string' || depot === undefined) return result;
  // No text has fewer bytes than characters: most answers need no second look.
  if (body.length * 6 < mostBytes || Buffer.byteLength(JSON.stringify(body)) < mostBytes) return result;
  const { 'content-type': media, ...others } = headers;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const name = rawPath.slice(rawPath.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9._-]/g, '_') || 'answer';
  const location = await depot.handOut(name, media!, once(bytes));
  return {
    statusCode: 303,
    headers: { ...others, location, 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ location }),
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
