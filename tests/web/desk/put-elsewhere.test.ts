import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { putElsewhere } from '../../../web/desk/put-elsewhere.ts';

const scan = new TextEncoder().encode('%PDF-1.7 slip');
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A bucket that answers so, and what it was brought. */
async function bucket(status: number) {
  const brought: { method?: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', headers } = request;
    brought.push({ method, headers, body: Buffer.concat(parts).toString() });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  closing.push(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scans/x?signed`, brought, close };
}

const put = (location: string) =>
  putElsewhere({ location, headers: { 'if-none-match': '*', 'x-amz-checksum-sha256': 'abc=' } }, scan, 'zh');

describe('a scan brought where the service said', () => {
  it('goes there with its headers, and with nobody’s token', async () => {
    const { url, brought } = await bucket(200);
    expect(await put(url)).toEqual({ ok: true, value: true });
    expect(brought).toMatchObject([
      {
        method: 'PUT',
        headers: { 'if-none-match': '*', 'x-amz-checksum-sha256': 'abc=' },
        body: '%PDF-1.7 slip',
      },
    ]);
    expect(brought[0]!.headers.authorization).toBeUndefined();
  });

  it('is there where somebody else brought the very same before', async () => {
    const { url } = await bucket(412);
    expect(await put(url)).toEqual({ ok: true, value: true });
  });

  it.each([
    [403, false],
    [503, true],
  ])('is refused with %i, to be tried again as it is: %s', async (status, unreachable) => {
    const { url } = await bucket(status);
    expect(await put(url)).toMatchObject({ ok: false, unreachable, findings: [{ code: 'answer-foreign' }] });
  });

  it('is told as a lost line where nobody answers', async () => {
    const { url, close } = await bucket(200);
    close();
    expect(await put(url)).toMatchObject({ ok: false, unreachable: true, findings: [{ code: 'line-lost' }] });
  });
});
