import type { IncomingMessage } from 'node:http';

/** What came of a body: all of it, a part with more to come than anybody takes, or nothing as the sender went away. */
export type Received =
  | { readonly kind: 'whole' | 'over'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' };

/** Takes in a body but never holds more than one byte over `limit`; a length declared over it is not read at all. */
export function receiveBody(incoming: IncomingMessage, limit: number): Promise<Received> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) {
    return Promise.resolve({ kind: 'over', bytes: new Uint8Array() });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const over = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limit) return;
      incoming.off('data', over);
      resolve({ kind: 'over', bytes: Buffer.concat(chunks, limit + 1) });
    };
    incoming.on('data', over);
    incoming.once('end', () => resolve({ kind: 'whole', bytes: Buffer.concat(chunks, size) }));
    incoming.once('close', () => resolve({ kind: 'gone' }));
    // An abort shows as an error too; `close` follows it.
    incoming.on('error', () => {});
  });
}
