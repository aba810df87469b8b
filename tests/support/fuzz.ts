import { connect } from 'node:net';
import fc from 'fast-check';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { purposes } from '../../core/ledger/envelope.ts';
import type { Handler } from '../../functions/http/event.ts';
import type { Route } from '../../functions/http/route.ts';
import { type Asked, makeEvent } from './event.ts';

/** What makes requests reach deeper than noise does: ids that exist, tokens that hold, bodies that are almost right. */
export interface Knowing {
  readonly names?: readonly string[];
  readonly tokens?: readonly string[];
  readonly bodies?: fc.Arbitrary<string>;
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Ids that clash with JavaScript, the file system, SQL or the encoding, and any text. */
const nastyName = fc.oneof(
  fc.constantFrom(
    'constructor',
    '__proto__',
    '..',
    '%2e%2e',
    '%00',
    '%ff',
    '%',
    "' OR 1=1 --",
    '票',
    '-',
    '.',
    '1',
  ),
  fc.constantFrom('0'.repeat(64), 'a'.repeat(300), `sha256:${'0'.repeat(64)}`, '469021', 'committee'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const parameters = [
  'contest',
  'round',
  'from',
  'cursor',
  'limit',
  'preview',
  'office',
  'scans',
  '__proto__',
] as const;
const query = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...parameters),
        fc.oneof(fc.constantFrom('1', '0', '-1', '1e9', 'true', 'committee'), nastyName),
      ),
      {
        maxLength: 4,
      },
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `?${text}`),
);

const headerNames = [
  'authorization',
  'content-type',
  'accept',
  'accept-language',
  'content-length',
  'content-encoding',
] as const;
const nastyHeader = fc.tuple(
  fc.constantFrom(...headerNames, 'if-none-match', '__proto__', 'host'),
  fc.oneof(
    fc.constantFrom(
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

const header = (purpose: string) =>
  base64url(`{"alg":"EdDSA","kid":"${'A'.repeat(43)}","typ":"scrutineer-${purpose}+jws"}`);

/** JSON of the shape of an envelope, right down to payload and protected header, or not quite. */
const envelope = fc
  .record({
    payload: fc.oneof(
      fc.json().map((text) => base64url(canonicalText(JSON.parse(text)))),
      fc
        .record({
          election: nastyName,
          format: fc.constantFrom('scrutineer/act@1', 'scrutineer/batch@1', 'scrutineer/actor@1', 'x'),
          type: fc.constantFrom('convened', 'round-declared', 'constructor'),
        })
        .map((payload) => base64url(canonicalText(payload))),
      fc.string(),
    ),
    signatures: fc.array(
      fc.record({
        protected: fc.oneof(fc.constantFrom(...purposes).map(header), fc.string()),
        signature: fc.oneof(fc.constant('A'.repeat(86)), fc.string()),
      }),
      { maxLength: 6 },
    ),
  })
  .map((value) => JSON.stringify(value));

const nastyBody = fc.oneof(
  fc.constant(undefined),
  envelope,
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }),
);

const method = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', '');

/** Requests of a table: its own paths with known names and any other, and any other path. */
export function requests(routes: readonly Route[], knowing: Knowing = {}): fc.Arbitrary<Asked> {
  const { names = ['469021101-2026-congress'], tokens = [], bodies = envelope } = knowing;
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: nastyName },
  );
  const known = fc
    .tuple(fc.constantFrom(...routes), fc.array(name, { minLength: 4, maxLength: 4 }))
    .map(([route, given]) => ({
      method: route.method as string,
      path: route.path.replace(/\{[^}]+\}/g, () => given.pop() ?? ''),
    }));
  const unknown = fc.record({ method, path: fc.oneof(fc.webPath(), fc.string({ unit: 'binary' })) });
  const bearer =
    tokens.length === 0
      ? fc.constant([])
      : fc.constantFrom(...tokens).map((token) => [['authorization', `Bearer ${token}`]]);
  const proper = fc.record({
    headers: bearer.map((held) => [['content-type', 'application/jose+json'], ...held]),
    body: bodies as fc.Arbitrary<string | Uint8Array | undefined>,
  });
  const nasty = fc.record({ headers: fc.array(nastyHeader, { maxLength: 4 }), body: nastyBody });
  return fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: unknown }),
      query,
      fc.oneof({ weight: 2, arbitrary: proper }, { weight: 1, arbitrary: nasty }),
    )
    .map(([place, search, { headers, body }]) => ({
      method: place.method,
      url: place.path + search,
      headers: Object.fromEntries(headers),
      ...(body === undefined ? {} : { body }),
    }));
}

/** Runs a handler over any requests: every answer is below 500, and every refusal a problem document. */
export async function fuzzHandler(
  routes: readonly Route[],
  handle: Handler,
  numRuns: number,
  knowing: Knowing = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requests(routes, knowing), async (asked) => {
      const { statusCode, headers, body } = await handle(makeEvent(asked));
      if (statusCode >= 500) throw new Error(`${statusCode} ${String(body)}`);
      if (statusCode < 400) return;
      const problem = headers['content-type'] === 'application/problem+json' && JSON.parse(String(body));
      const whole = problem && problem.status === statusCode && problem.code && problem.detail;
      if (!whole) throw new Error(`a refusal that is no problem: ${String(body)}`);
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
