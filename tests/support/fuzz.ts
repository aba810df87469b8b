import { connect } from 'node:net';
import fc from 'fast-check';
import { purposes } from '../../core/ledger/envelope.ts';
import type { Handler } from '../../functions/http/event.ts';
import type { Route } from '../../functions/http/route.ts';
import { type Asked, makeEvent } from './event.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Ids and codes of all kinds: good ones, ones that clash with JavaScript, the file system, SQL or the encoding. */
const segment = fc.oneof(
  fc.constantFrom(
    '469021101-2026-congress',
    '469021',
    'committee',
    'constructor',
    '__proto__',
    '..',
    '%2e%2e',
    '%00',
    '%ff',
  ),
  fc.constantFrom(
    '0'.repeat(64),
    'a'.repeat(300),
    "' OR 1=1 --",
    '票',
    '-',
    '.',
    '1',
    `sha256:${'0'.repeat(64)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const query = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('contest', 'round', 'from', 'cursor', 'limit', 'preview', 'office', '__proto__'),
        segment,
      ),
      { maxLength: 4 },
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `?${text}`),
);

const header = fc.tuple(
  fc.constantFrom(
    'authorization',
    'content-type',
    'accept',
    'accept-language',
    'content-length',
    'content-encoding',
    'if-none-match',
    '__proto__',
    'host',
  ),
  fc.oneof(
    fc.constantFrom(
      'application/jose+json',
      'application/json',
      'text/csv',
      'en;q=1',
      'Bearer a.b.c',
      'Bearer ',
      '-1',
      '1e9',
      'gzip',
      '*',
    ),
    fc
      .tuple(fc.json(), fc.json())
      .map(([head, claims]) => `Bearer ${base64url(head)}.${base64url(claims)}.AA`),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
);

/** JSON of the shape of an envelope, right down to payload and protected header, or not quite. */
const envelope = fc
  .record({
    payload: fc.oneof(
      fc.json().map(base64url),
      fc
        .record({
          format: fc.constantFrom('scrutineer/act@1', 'scrutineer/batch@1', 'scrutineer/actor@1', 'x'),
          election: segment,
          type: fc.constantFrom('convened', 'round-declared', 'constructor'),
        })
        .map((payload) => base64url(JSON.stringify(payload))),
      fc.string(),
    ),
    signatures: fc.array(
      fc.record({
        protected: fc.oneof(
          fc
            .constantFrom(...purposes)
            .map((purpose) =>
              base64url(
                JSON.stringify({ alg: 'EdDSA', kid: 'A'.repeat(43), typ: `scrutineer-${purpose}+jws` }),
              ),
            ),
          fc.string(),
        ),
        signature: fc.oneof(fc.constant('A'.repeat(86)), fc.string()),
      }),
      { maxLength: 6 },
    ),
  })
  .map((value) => JSON.stringify(value));

const body = fc.oneof(
  fc.constant(undefined),
  envelope,
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }),
);

const method = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', '');

/** Requests of a table: its own paths with anything in the names, and any other path. */
export function requests(routes: readonly Route[]): fc.Arbitrary<Asked> {
  const known = fc
    .tuple(fc.constantFrom(...routes), fc.array(segment, { minLength: 4, maxLength: 4 }))
    .map(([route, names]) => ({
      method: route.method,
      path: route.path.replace(/\{[^}]+\}/g, () => names.pop() ?? ''),
    }));
  const unknown = fc.record({ method, path: fc.oneof(fc.webPath(), fc.string({ unit: 'binary' })) });
  const jose: [string, string] = ['content-type', 'application/jose+json'];
  return fc
    .record({
      place: fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: unknown }),
      query,
      headers: fc.array(header, { maxLength: 4 }),
      typed: fc.boolean(),
      body,
    })
    .map(({ place, query, headers, typed, body }) => ({
      method: place.method,
      url: place.path + query,
      headers: Object.fromEntries(typed ? [...headers, jose] : headers),
      ...(body === undefined ? {} : { body }),
    }));
}

/** Runs a handler over any requests: every answer is below 500, and every refusal a problem document. */
export async function fuzzHandler(routes: readonly Route[], handle: Handler, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requests(routes), async (asked) => {
      const { statusCode, headers, body } = await handle(makeEvent(asked));
      if (statusCode >= 500) throw new Error(`${statusCode} ${String(body)}`);
      if (statusCode < 400) return;
      if (headers['content-type'] !== 'application/problem+json')
        throw new Error('a refusal that is no problem');
      const problem = JSON.parse(String(body));
      if (problem.status !== statusCode || typeof problem.code !== 'string' || problem.detail === '')
        throw new Error(String(body));
    }),
    { numRuns },
  );
}

const rawLine = fc.oneof(
  fc.constantFrom(
    'GET /v1/health HTTP/1.1',
    'POST /v1/elections HTTP/1.1',
    'PUT /v1/x HTTP/1.0',
    'CONNECT a:1 HTTP/1.1',
    'GET * HTTP/1.1',
  ),
  fc.constantFrom(
    'Host: a',
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Connection: close',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Bytes as they may come over a wire: lines of HTTP in any order and number, noise, and both. */
const rawBytes = fc.oneof(
  fc.array(rawLine, { maxLength: 8 }).map((lines) => Buffer.from(`${lines.join('\r\n')}\r\n\r\nabcde`)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
);

/** What a server sends back for bytes, until the connection is closed. */
export function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.end(bytes));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    // A reset is a way of closing too.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** Sends any bytes to a server: every one closes, and none is answered with 5xx. */
export async function fuzzSocket(port: number, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(rawBytes, async (bytes) => {
      const answer = await exchange(port, bytes);
      if (!/^($|HTTP\/1\.1 [1-4]\d\d )/.test(answer) || /(^|\n)HTTP\/1\.1 5/.test(answer))
        throw new Error(answer);
    }),
    { numRuns },
  );
}
