import { once } from 'node:events';
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { get as getTls } from 'node:https';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answering } from '../../../functions/embedded/connections.ts';
import { type Address, listen, type Patience, patience } from '../../../functions/embedded/server.ts';
import type { Event, Result } from '../../../functions/http/event.ts';
import { pipeline } from '../../../functions/http/pipeline.ts';
import { bodyLimit } from '../../../functions/http/router.ts';
import { exchange } from '../../support/fuzz.ts';
import { makeHouse } from '../../support/house.ts';
import { tls } from '../../support/tls.ts';
import { routes } from '../http/routes.ts';

const local: Address = { host: '127.0.0.1', port: 0 };
const acts = '/v1/elections/e/acts';
const json = { 'content-type': 'application/json' };
const mebibyte = 1024 * 1024;

async function started(address: Address, answering: Answering, waits: Patience) {
  const { port, answer } = await listen(address, waits);
  const { close } = answer(answering);
  onTestFinished(close);
  return { port, close };
}

/** The test table behind a server of its own. */
async function serving(address: Address = local, waits = patience) {
  const { house } = await makeHouse();
  const handle = pipeline(routes, house, () => {});
  const limit = (method: string, path: string) => bodyLimit(routes, method, path);
  return started(address, { handle, bodyLimit: limit }, waits);
}

/** A server whose every answer is what `handle` says. */
async function answering(handle: (event: Event) => Promise<Result>, waits = patience) {
  return started(local, { handle, bodyLimit: () => 10 }, waits);
}

const ok = (body: Result['body']): Result => ({ statusCode: 200, headers: {}, body });

async function fetched(options: RequestOptions, body?: string | Buffer) {
  const sent = request({ host: '127.0.0.1', ...options });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

function open(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => {
    socket.destroy();
  });
  return socket;
}

describe('a server', () => {
  it('answers request after request on one connection', async () => {
    const { port } = await serving();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const sockets = new Set<number | undefined>();
    for (let i = 0; i < 5; i++) {
      const sent = request({ port, host: '127.0.0.1', agent, method: 'POST', path: acts, headers: json });
      sent.once('socket', (socket) => sockets.add(socket.localPort));
      sent.end('{"i":1}');
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      expect(answer.statusCode).toBe(201);
      await text(answer);
    }
    expect(sockets.size).toBe(1);
  });

  it('hands over query, headers and bytes as API Gateway would', async () => {
    const seen: Event[] = [];
    const { port } = await answering(async (event) => {
      seen.push(event);
      return ok('{}');
    });
    const headers = { 'X-Name': ['a', 'b'], __proto__x: 'c' };
    await fetched(
      { port, method: 'POST', path: '/a%20b?x=1&x=2&y=%E7%A5%A8&__proto__=z?', headers },
      Buffer.from([0, 255]),
    );
    expect(seen[0]).toMatchObject({
      version: '2.0',
      rawPath: '/a%20b',
      rawQueryString: 'x=1&x=2&y=%E7%A5%A8&__proto__=z?',
      isBase64Encoded: true,
      body: 'AP8=',
      requestContext: { http: { method: 'POST', path: '/a%20b', protocol: 'HTTP/1.1' } },
    });
    expect(Object.entries(seen[0]!.queryStringParameters!)).toEqual([
      ['x', '1,2'],
      ['y', '票'],
      ['__proto__', 'z?'],
    ]);
    expect(seen[0]!.headers['x-name']).toBe('a,b');
  });

  it('sends bytes as bytes, streams as they come, and no body to HEAD', async () => {
    const { port } = await serving();
    const bytes = await fetched({ port, path: '/v1/bytes' });
    expect(bytes.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '3' });
    const stream = await fetched({ port, path: '/v1/stream' });
    expect(stream.headers['content-type']).toBe('application/x-tar');
    expect(stream.body).toHaveLength(300_000);
    for (const path of ['/v1/stream', '/v1/bytes', '/v1/health']) {
      expect(await fetched({ port, path, method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    }
  });

  it('breaks the connection when a stream fails half-way, so that no part passes for the whole', async () => {
    async function* failing() {
      yield new Uint8Array(1000);
      throw new Error('evidence unreadable');
    }
    const { port } = await answering(async () => ok(failing()));
    await expect(fetched({ port, path: '/' })).rejects.toThrow(/aborted|hang up|ECONNRESET/);
    expect((await answering(async () => ok('{}'))).port).toBeGreaterThan(0);
  });
});

describe('an address', () => {
  it.each(['0.0.0.0', '192.168.1.2', 'example.org', '::', '127.0.0.1.example.org'])(
    'beyond this machine needs TLS: %s',
    async (host) => {
      await expect(serving({ host, port: 0 })).rejects.toMatchObject({
        found: { code: 'host-needs-tls', numbers: { host } },
      });
    },
  );

  it('may be any with TLS', async () => {
    const { port } = await serving({ host: '0.0.0.0', port: 0, tls });
    const [answer] = (await once(
      getTls({ host: 'localhost', port, path: '/v1/health', ca: tls.cert }),
      'response',
    )) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it('with TLS hangs up on whoever speaks without', async () => {
    const { port } = await serving({ ...local, tls });
    expect(await exchange(port, Buffer.from('GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n'))).not.toMatch(
      / 200 /,
    );
    const [answer] = (await once(
      getTls({ host: 'localhost', port, path: '/v1/health', ca: tls.cert }),
      'response',
    )) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it('is refused where certificate or key cannot be read', async () => {
    await expect(serving({ ...local, tls: { ...tls, key: 'no key' } })).rejects.toMatchObject({
      found: { code: 'tls-unreadable' },
    });
  });

  it('is refused where somebody else has it, or nobody can', async () => {
    const { port } = await serving();
    await expect(serving({ ...local, port })).rejects.toMatchObject({
      found: { code: 'address-unavailable', numbers: { port } },
    });
  });
});

describe('a body too large', () => {
  it('is refused by its declared length before it is sent, and the connection closed', async () => {
    const { port } = await serving();
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: acts,
      headers: { ...json, expect: '100-continue', 'content-length': 5 * mebibyte },
    });
    let continued = false;
    sent.once('continue', () => {
      continued = true;
    });
    sent.flushHeaders();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    expect(answer.headers.connection).toBe('close');
    expect(JSON.parse(await text(answer)).code).toBe('body-too-large');
    expect(continued).toBe(false);
    sent.destroy();
  });

  it('reaches a sender who pushes all of it first', async () => {
    const { port } = await serving();
    const declared = await fetched(
      { port, method: 'POST', path: acts, headers: { ...json, 'content-length': 8 * mebibyte } },
      Buffer.alloc(8 * mebibyte, 0x20),
    );
    expect(declared).toMatchObject({ status: 413, headers: { connection: 'close' } });
    const chunked = await fetched(
      { port, method: 'POST', path: acts, headers: json },
      Buffer.alloc(8 * mebibyte, 0x20),
    );
    expect(chunked).toMatchObject({ status: 413, headers: { connection: 'close' } });
    expect(JSON.parse(chunked.body)).toMatchObject({
      code: 'body-too-large',
      findings: [{ numbers: { limit: 4 * mebibyte } }],
    });
  });

  it('is cut off while it streams: the handler never holds more than a byte over the limit', async () => {
    const lengths: number[] = [];
    const { port } = await answering(async (event) => {
      lengths.push(Buffer.from(event.body ?? '', 'base64').length);
      return { statusCode: 413, headers: {}, body: '' };
    });
    await fetched({ port, method: 'POST', path: '/' }, Buffer.alloc(100_000));
    await fetched(
      { port, method: 'POST', path: '/', headers: { 'transfer-encoding': 'chunked' } },
      Buffer.alloc(100_000),
    );
    expect(lengths).toEqual([0, 11]);
  });

  it('may be continued with when it is small enough', async () => {
    const { port } = await serving();
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: acts,
      headers: { ...json, expect: '100-continue', 'content-length': 2 },
    });
    sent.flushHeaders();
    await once(sent, 'continue');
    sent.end('{}');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(201);
    answer.resume();
  });
});

describe('bytes that are no request', () => {
  const problem = (answer: string) => ({
    status: answer.slice(9, 12),
    ...JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)),
  });

  it.each([
    ['noise', '\x16\x03\x01\x02\x00'],
    ['an unknown method', 'VOTE / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'length and chunks at once',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
  ])('are answered with a problem: %s', async (_name, bytes) => {
    const { port } = await serving();
    expect(problem(await exchange(port, Buffer.from(bytes, 'latin1')))).toMatchObject({
      status: 400,
      code: 'request-malformed',
    });
  });

  it('are told apart from an address or headers too long', async () => {
    const { port } = await serving();
    const long = 'x'.repeat(20_000);
    const url = await exchange(port, Buffer.from(`GET /${long} HTTP/1.1\r\nHost: a\r\n\r\n`));
    expect(problem(url)).toMatchObject({ status: 431, code: 'headers-too-large' });
    const header = await exchange(port, Buffer.from(`GET / HTTP/1.1\r\nHost: a\r\nX: ${long}\r\n\r\n`));
    expect(problem(header)).toMatchObject({ status: 431, code: 'headers-too-large' });
  });

  it('are not proxied', async () => {
    const { port } = await serving();
    expect(
      problem(await exchange(port, Buffer.from('CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'))),
    ).toMatchObject({ status: 405 });
  });

  it('that come too slowly are answered with 408 and hung up on', async () => {
    const { port } = await serving(local, { ...patience, headers: 100 });
    const socket = open(port);
    socket.write('GET /v1/health HTTP/1.1\r\nHost:');
    expect(problem(await text(socket))).toMatchObject({ status: 408, code: 'request-timeout' });
  });

  it('never reach the handler when the sender goes away half-way', async () => {
    let handled = 0;
    const { port } = await answering(async () => {
      handled += 1;
      return ok('{}');
    });
    const socket = open(port);
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await fetched({ port, path: '/' });
    expect(handled).toBe(1);
  });
});

describe('closing', () => {
  it('finishes what is under way, takes nothing new, and leaves idle connections no wait', async () => {
    const arrived = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const { port, close } = await answering(async () => {
      arrived.resolve();
      await held.promise;
      return ok('{"done":true}');
    });
    const idle = open(port);
    await once(idle, 'connect');
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const underWay = fetched({ port, path: '/', agent });
    await arrived.promise;
    const closed = close();
    await expect(fetched({ port, path: '/' })).rejects.toThrow('ECONNREFUSED');
    held.resolve();
    expect(await underWay).toMatchObject({
      status: 200,
      body: '{"done":true}',
      headers: { connection: 'close' },
    });
    await closed;
  });

  it('waits no longer than it said for those who never finish', async () => {
    const arrived = Promise.withResolvers<void>();
    const never = (): Promise<Result> => {
      arrived.resolve();
      return new Promise(() => {});
    };
    const { port, close } = await answering(never, { ...patience, finish: 50 });
    const asked = expect(fetched({ port, path: '/' })).rejects.toThrow('hang up');
    await arrived.promise;
    await close();
    await asked;
  });
});
