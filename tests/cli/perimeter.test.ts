import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, connectTo } from '../../cli/client/connection.ts';
import { perimeterRegion } from '../../cli/client/perimeter.ts';
import { type Listening, listenOnLoopback } from '../support/listening.ts';
import { checkSignature } from '../support/aws/sigv4.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** Requests as a service behind an AWS perimeter gets them, each answered as `answer` says. */
let seen: Seen[] = [];
let answer: { readonly status: number; readonly headers?: Record<string, string>; readonly body: string };
let server: Listening;

beforeAll(async () => {
  server = await listenOnLoopback(async (incoming, response) => {
    const headers = incoming.headers as Record<string, string>;
    seen.push({ method: incoming.method!, target: incoming.url!, headers, body: await buffer(incoming) });
    const { status, headers: more, body } = incoming.url === '/elsewhere' ? elsewhere : answer;
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(body);
  });
});
afterAll(() => server.close());
const elsewhere = { status: 200, headers: {}, body: '"from elsewhere"' };

beforeEach(() => {
  seen = [];
  answer = { status: 200, body: '{}' };
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});
afterEach(() => vi.unstubAllEnvs());

async function send(asking: Parameters<typeof ask>[1]) {
  const connection = connectTo(server.url, 'en');
  if ('ok' in connection) throw new Error('no connection');
  return ask(connection, asking);
}

const holds = ({ method, target, headers, body }: Seen) =>
  checkSignature({ method, target, headers, body, now: new Date() }, credentials, 'execute-api');

describe('behind an AWS perimeter', () => {
  it.each([
    [{ method: 'POST', path: '/v1/elections/e-1/acts', envelope: '{"payload":"票"}' } as const],
    [{ method: 'GET', path: '/v1/elections/e-1/tally?round=1&contest=committee', token: 'a.b.c' } as const],
    [{ method: 'GET', path: '/v1/health' } as const],
  ])('every request carries a signature that holds: %j', async (asking) => {
    vi.stubEnv('SCRUTINEER_SIGV4', 'cn-northwest-1');
    expect((await send(asking)).ok).toBe(true);
    expect(holds(seen[0]!)).toBeUndefined();
    expect(seen[0]!.headers['authorization']).toContain('/cn-northwest-1/execute-api/aws4_request');
    expect(holds({ ...seen[0]!, target: '/v1/elections/other' })).toBe('SignatureDoesNotMatch');
    expect(holds({ ...seen[0]!, body: Buffer.from('{}') })).toBe('XAmzContentSHA256Mismatch');
  });

  it('the token travels in a header of its own, signed with the rest', async () => {
    vi.stubEnv('SCRUTINEER_SIGV4', 'cn-northwest-1');
    await send({ method: 'GET', path: '/v1/actors', token: 'a.b.c' });
    expect(seen[0]!.headers['x-scrutineer-token']).toBe('a.b.c');
    expect(seen[0]!.headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 .*x-scrutineer-token/);
  });

  it('session credentials bring their token along', async () => {
    vi.stubEnv('SCRUTINEER_SIGV4', 'cn-northwest-1');
    vi.stubEnv('AWS_SESSION_TOKEN', 'session');
    await send({ method: 'GET', path: '/v1/health' });
    expect(seen[0]!.headers['x-amz-security-token']).toBe('session');
    expect(holds(seen[0]!)).toBeUndefined();
  });
});

describe('without one', () => {
  it('nothing is signed for AWS, whatever credentials lie about', async () => {
    await send({ method: 'GET', path: '/v1/actors', token: 'a.b.c' });
    expect(seen[0]!.headers['authorization']).toBe('Bearer a.b.c');
    expect(Object.keys(seen[0]!.headers).filter((name) => name.startsWith('x-amz'))).toEqual([]);
    expect(perimeterRegion({ SCRUTINEER_SIGV4: '' })).toBeUndefined();
  });
});

describe('what a home put out', () => {
  it('is fetched from where it lies, and nobody there gets the token', async () => {
    answer = { status: 303, headers: { location: `${server.url}/elsewhere` }, body: '' };
    const answered = await send({ method: 'GET', path: '/v1/elections/e-1/evidence', token: 'a.b.c' });
    expect(answered.ok && (await answered.response.text())).toBe('"from elsewhere"');
    expect(seen.map(({ target }) => target)).toEqual(['/v1/elections/e-1/evidence', '/elsewhere']);
    expect(seen[1]!.headers['authorization']).toBeUndefined();
    expect(seen[1]!.headers['x-scrutineer-token']).toBeUndefined();
  });
});
