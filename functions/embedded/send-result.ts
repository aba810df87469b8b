import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Result } from '../http/event.ts';

/** Writes an answer. A stream that fails half-way breaks the connection, so that nobody takes the part for the whole. */
export async function sendResult(response: ServerResponse, result: Result): Promise<void> {
  const { statusCode, headers, body, isBase64Encoded } = result;
  if (typeof body === 'string') {
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    response.writeHead(statusCode, { ...headers, 'content-length': bytes.length });
    response.end(bytes);
    return;
  }
  response.writeHead(statusCode, headers);
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(body), response);
}

/** How long a sender refused half-way may take to notice, milliseconds. */
const lingering = 2000;

/**
 * Answers a sender who is still sending, and hangs up. Closing at once would reset the connection and could destroy the
 * answer on its way (RFC 9112 §9.6), so what still comes is thrown away for a while.
 */
export async function sendAndHangUp(
  incoming: IncomingMessage,
  response: ServerResponse,
  result: Result,
): Promise<void> {
  const bytes = Buffer.from(String(result.body));
  response.writeHead(result.statusCode, {
    ...result.headers,
    connection: 'close',
    'content-length': bytes.length,
  });
  response.write(bytes);
  incoming.resume();
  const signal = AbortSignal.timeout(lingering);
  await once(incoming, 'close', { signal }).catch(() => {});
  response.end();
}
