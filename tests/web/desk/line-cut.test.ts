import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../../web/desk/call.ts';
import { unlessCut, whole } from '../../../web/desk/line-cut.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/whole') {
      return response.writeHead(200, { 'content-type': 'application/json' }).end('"all of it"');
    }
    response.writeHead(200, { 'content-length': '100' });
    response.write('the first half');
    return setImmediate(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const asked = (path: string) => call({ method: 'GET', path: `${url}${path}`, lang: 'zh' });
const lost = { ok: false, unreachable: true, findings: [{ code: 'line-lost' }] };

describe('an answer', () => {
  it('is given once all of it is here', async () => {
    const called = await asked('/whole');
    expect(called.ok && (await called.response.text())).toBe('"all of it"');
  });

  it('that is cut in its middle is a line that is lost, to be asked again', async () => {
    expect(await asked('/half')).toMatchObject(lost);
  });
});

describe('work that needs a part of the page', () => {
  it('says so where the part cannot be fetched', async () => {
    const work = async () => ({ ok: true as const, value: await whole(Promise.reject(new TypeError('no'))) });
    const missing = { ok: false, unreachable: true, findings: [{ code: 'part-not-fetched' }] };
    expect(await unlessCut('zh', work)).toMatchObject(missing);
  });

  it('hides no fault of another kind', async () => {
    const work = async () => {
      throw new Error('a bug');
    };
    await expect(unlessCut('zh', work)).rejects.toThrow('a bug');
  });
});
