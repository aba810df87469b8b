import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../functions/http/log.ts';
import { pipeline } from '../../../functions/http/pipeline.ts';
import { during, makeRoot } from '../../support/actors.ts';
import { type Asked, makeEvent } from '../../support/event.ts';
import { makeHouse, origin } from '../../support/house.ts';
import { makeToken } from '../../support/token.ts';
import { routes } from './routes.ts';

const acts = '/v1/elections/469021101-2026-congress/acts';
const json = { 'content-type': 'application/jose+json' };
const mebibyte = 1024 * 1024;
const token = () => makeToken({ iss: 'root-1', key: makeRoot().key, at: during });

async function setUp(fields = {}) {
  const { house } = await makeHouse(fields);
  const lines: LogLine[] = [];
  const handle = pipeline(routes, house, (line) => lines.push(line));
  const ask = async (asked: Asked) => {
    const result = await handle(makeEvent(asked));
    return { ...result, json: () => JSON.parse(String(result.body)) };
  };
  const code = async (asked: Asked) => {
    const result = await ask(asked);
    return `${result.statusCode} ${result.json().code}`;
  };
  return { ask, code, lines, house };
}

describe('an answer', () => {
  it('is the route’s own: object, text or bytes, with its headers', async () => {
    const { ask } = await setUp();
    const object = await ask({ url: '/v1/health?a=1', headers: { 'accept-language': 'en' } });
    expect(object).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json' } });
    expect(object.json()).toEqual({ lang: 'en', query: { a: '1' } });
    expect(await ask({ url: '/v1/text' })).toMatchObject({ body: '{"a":1}', headers: { etag: '"x"' } });
    expect(await ask({ url: '/v1/bytes' })).toMatchObject({
      body: 'AP+A',
      isBase64Encoded: true,
      headers: { 'content-type': 'image/png' },
    });
  });

  it('may be a stream, which is handed on as it is', async () => {
    const { ask } = await setUp();
    let length = 0;
    for await (const chunk of (await ask({ url: '/v1/stream' })).body as AsyncIterable<Uint8Array>)
      length += chunk.length;
    expect(length).toBe(300_000);
  });

  it('is kept by no cache, framed nowhere, taken for no other type, unless the route says otherwise', async () => {
    const { ask } = await setUp();
    for (const url of ['/v1/health', '/nowhere', '/v1/bug']) {
      expect((await ask({ url })).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-request-id': 'request-1',
      });
    }
    expect((await ask({ url: '/v1/text' })).headers['cache-control']).toBe('max-age=31536000, immutable');
  });

  it('asks for TLS from then on only where it came over TLS', async () => {
    const plain = await setUp();
    expect((await plain.ask({ url: '/v1/health' })).headers).not.toHaveProperty('strict-transport-security');
    const { house } = await makeHouse();
    const secure = await setUp({ config: { ...house.config, origin: 'https://count.example' } });
    expect((await secure.ask({ url: '/v1/health' })).headers).toHaveProperty('strict-transport-security');
  });
});

describe('a route', () => {
  it('is found by method and path, its names filled', async () => {
    const { ask } = await setUp();
    const result = await ask({ method: 'POST', url: acts, headers: json, body: '{"a":1}' });
    expect(result.json()).toEqual({ params: { id: '469021101-2026-congress' }, json: { a: 1 } });
  });

  it('answers HEAD as GET', async () => {
    const { ask } = await setUp();
    expect((await ask({ method: 'HEAD', url: '/v1/health' })).statusCode).toBe(200);
  });

  it.each([
    '',
    '/',
    '*',
    '/v1',
    '/v1/health/',
    '//v1/health',
    '/V1/health',
    '/v1/elections//acts',
    '/v1/elections/__proto__/acts',
    '/v1/elections/../acts',
    '/v1/elections/%2e%2e/acts',
    '/v1/elections/a%2Fb/acts',
    '/v1/elections/a%00/acts',
    `/v1/elections/${'a'.repeat(129)}/acts`,
    'http://elsewhere/v1/health',
  ])('is 404 for a path that names nothing: %j', async (url) => {
    const { code } = await setUp();
    expect(await code({ method: 'POST', url, headers: json, body: '{}' })).toBe('404 route-unknown');
  });

  it.each(['/v1/elections/%/acts', '/v1/elections/%zz/acts', '/%c3%28', '/%ff'])(
    'is 400 for bad percent-encoding: %s',
    async (url) => {
      const { code } = await setUp();
      expect(await code({ url })).toBe('400 path-malformed');
    },
  );

  it('is 405 for another method, and says which it takes', async () => {
    const { ask } = await setUp();
    const result = await ask({ method: 'DELETE', url: '/v1/health' });
    expect(result).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } });
    expect((await ask({ method: 'GET', url: acts })).headers['allow']).toBe('POST');
  });
});

describe('a body', () => {
  const post = (fields: Asked): Asked => ({
    method: 'POST',
    url: acts,
    headers: json,
    body: '{}',
    ...fields,
  });

  it.each([
    'application/json',
    'application/jose+json',
    'Application/JSON; charset=UTF-8',
    'application/json;charset="utf-8"',
  ])('is taken as %s', async (type) => {
    const { ask } = await setUp();
    expect((await ask(post({ headers: { 'content-type': type } }))).statusCode).toBe(201);
  });

  it.each([
    {},
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=gb18030' },
    { ...json, 'content-encoding': 'gzip' },
  ])('is 415 as anything else: %j', async (headers) => {
    const { code } = await setUp();
    expect(await code(post({ headers }))).toBe('415 media-type');
  });

  it('is 422 when there is none', async () => {
    const { code } = await setUp();
    expect(await code({ method: 'POST', url: acts, headers: json })).toBe('422 body-missing');
  });

  it.each(['{', '{"a":1,"a":2}', 'NaN', '"\\ud800"', `${'['.repeat(17)}${']'.repeat(17)}`, '{} {}'])(
    'is refused for JSON that is not strict: %.20s',
    async (body) => {
      const { ask } = await setUp();
      const result = await ask(post({ body }));
      expect(result.statusCode).toBeGreaterThanOrEqual(400);
      expect(result.statusCode).toBeLessThan(500);
    },
  );

  it('is refused for bytes that are not UTF-8', async () => {
    const { code } = await setUp();
    expect(await code(post({ body: Uint8Array.of(0x22, 0xb6, 0xa1, 0x22) }))).toMatch(/^4\d\d not-utf8$/);
  });

  it('holds ids that clash with JavaScript’s own as plain data', async () => {
    const { ask } = await setUp();
    const result = await ask(post({ body: '{"__proto__":{"x":1},"constructor":2}' }));
    expect(JSON.stringify(result.json().json)).toBe('{"__proto__":{"x":1},"constructor":2}');
  });

  it('is 413 over 4 MiB, and one just as large is read', async () => {
    const { ask, code } = await setUp();
    const text = (bytes: number) => new TextEncoder().encode(`"${'x'.repeat(bytes - 2)}"`);
    expect(await code(post({ body: text(4 * mebibyte + 1) }))).toBe('413 body-too-large');
    expect((await ask(post({ body: text(4 * mebibyte) }))).statusCode).toBe(201);
    expect(await code(post({ headers: { ...json, 'content-length': String(4 * mebibyte + 1) } }))).toBe(
      '413 body-too-large',
    );
  });

  it('is raw and up to 20 MiB where a scan is taken', async () => {
    const { ask, code } = await setUp();
    const url = '/v1/elections/e/scans/00ff';
    const headers = { authorization: `Bearer ${token()}` };
    const put = (bytes: number): Asked => ({ method: 'PUT', url, headers, body: new Uint8Array(bytes) });
    expect((await ask(put(20 * mebibyte))).json()).toEqual({ length: 20 * mebibyte });
    expect(await code(put(20 * mebibyte + 1))).toBe('413 body-too-large');
  });
});

describe('who asks', () => {
  it('is asked first: without a token neither body nor route is looked at', async () => {
    const { ask } = await setUp();
    const result = await ask({
      method: 'PUT',
      url: '/v1/elections/e/scans/00ff',
      body: new Uint8Array(21 * mebibyte),
    });
    expect(result).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
    expect(result.json().code).toBe('token-missing');
  });

  it('is handed to the route', async () => {
    const { ask } = await setUp();
    const result = await ask({ url: '/v1/elections/e', headers: { Authorization: `Bearer ${token()}` } });
    expect(result.json()).toEqual({ reader: 'root-1', params: { id: 'e' } });
  });

  it('with another service’s token is told this one’s origin', async () => {
    const { ask } = await setUp();
    const other = makeToken({ iss: 'root-1', key: makeRoot().key, at: during, claims: { aud: 'http://x' } });
    const result = await ask({ url: '/v1/elections/e', headers: { authorization: `Bearer ${other}` } });
    expect(result.statusCode).toBe(401);
    expect(result.json().findings[0].numbers).toEqual({ origin });
  });
});

describe('a problem', () => {
  const batch: Asked = { method: 'POST', url: '/v1/elections/e/batches', headers: json, body: '{}' };

  it('names every finding with its sentence, rule and next step, in Chinese unless asked otherwise', async () => {
    const { ask } = await setUp();
    const result = await ask(batch);
    expect(result).toMatchObject({
      statusCode: 422,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': 'zh',
        vary: 'accept-language',
      },
    });
    const problem = result.json();
    expect(problem).toMatchObject({
      type: 'urn:scrutineer:problem:field-missing',
      title: '内容不合格式',
      status: 422,
      code: 'field-missing',
      findings: [
        { code: 'field-missing', severity: 'block', at: '/station', numbers: {} },
        { code: 'field-unknown', severity: 'block', at: '/name' },
      ],
      refusal: { envelope: { payload: 'signed' }, body: {} },
    });
    for (const { message, next, rule } of problem.findings) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(next).toMatch(/\p{Script=Han}/u);
      expect(rule).toMatch(/^T-json /);
      expect(problem.detail).toContain(message);
    }
  });

  it('is in English for whoever prefers it', async () => {
    const { ask } = await setUp();
    const result = await ask({ ...batch, headers: { ...json, 'accept-language': 'en' } });
    expect(result.headers['content-language']).toBe('en');
    expect(result.json()).toMatchObject({ title: 'Malformed' });
    expect(result.json().detail).not.toMatch(/\p{Script=Han}/u);
  });

  it('of a bug says nothing of it, and the log says where but not what', async () => {
    const { ask, lines } = await setUp();
    const result = await ask({ url: '/v1/bug' });
    expect(result.statusCode).toBe(500);
    expect(result.json()).toMatchObject({ code: 'internal', status: 500 });
    expect(JSON.stringify(result)).not.toMatch(/TypeError|王强|routes\.ts/);
    const bug = lines.find((line) => line.event === 'bug')!;
    expect(bug).toMatchObject({ error: 'TypeError', request: 'request-1' });
    expect(JSON.stringify(bug)).toContain('routes.ts');
    expect(JSON.stringify(bug)).not.toContain('王强');
  });

  it('of a fault says which, and when to try again', async () => {
    const { ask } = await setUp();
    const result = await ask({ url: '/v1/fault' });
    expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
    expect(result.json().code).toBe('disk-full');
  });
});

describe('what is noted', () => {
  it('is one line a request: route, status, code, duration and id, and nothing that names anybody', async () => {
    const { ask, lines } = await setUp();
    await ask({
      url: '/v1/elections/secret-id',
      headers: { 'user-agent': 'secret', authorization: 'Bearer secret.secret.secret' },
    });
    await ask({ url: '/secret/path?secret=1' });
    await ask({ method: 'POST', url: acts, headers: json, body: '{"secret":1}' });
    expect(lines).toEqual([
      {
        time: during,
        event: 'request',
        request: 'request-1',
        route: 'GET /v1/elections/{id}',
        status: 401,
        code: 'token-malformed',
        ms: expect.any(Number),
      },
      {
        time: during,
        event: 'request',
        request: 'request-1',
        route: undefined,
        status: 404,
        code: 'route-unknown',
        ms: expect.any(Number),
      },
      {
        time: during,
        event: 'request',
        request: 'request-1',
        route: 'POST /v1/elections/{id}/acts',
        status: 201,
        code: undefined,
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('is counted: what was accepted, what was refused by code', async () => {
    const { ask, house } = await setUp();
    await ask({ method: 'POST', url: acts, headers: json, body: '{}' });
    await ask({ method: 'POST', url: acts, headers: json, body: '{}' });
    await ask({ url: '/nowhere' });
    await ask({ url: '/v1/bug' });
    await ask({ url: '/v1/health' });
    expect(house.metrics.totals()).toEqual({
      accepted: 2,
      'refused internal': 1,
      'refused route-unknown': 1,
    });
  });
});
