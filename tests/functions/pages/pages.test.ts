import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../functions/http/event.ts';
import { pipeline } from '../../../functions/http/pipeline.ts';
import { once, readBuilt } from '../../../functions/pages/built.ts';
import { pagesOf } from '../../../functions/pages/pages.ts';
import { makeEvent } from '../../support/event.ts';
import { makeHouse } from '../../support/house.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const index = '<!doctype html><title>监票人</title>';
const script = 'export const said = "监票人";'.repeat(50);

function built(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), index);
  writeFileSync(join(folder, 'web/assets/main-ABCD2345.js'), script);
  writeFileSync(join(folder, 'web/secret.txt'), 'secret');
  writeFileSync(join(folder, '离线计票.html'), '<!doctype html>');
  return folder;
}

async function server(folder = built(), buckets?: readonly string[]) {
  const { house } = await makeHouse();
  const handle = pipeline(
    pagesOf(
      once(() => readBuilt(folder)),
      buckets,
    ),
    house,
    () => {},
  );
  return (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    handle(makeEvent({ method, url, headers }));
}

const bytesOf = ({ body }: Result) => Buffer.from(String(body), 'base64');

describe('the pages', () => {
  it('serves the console under a policy that runs its own script and style alone', async () => {
    const get = await server();
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(bytesOf(page).toString()).toBe(index);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    const policy = page.headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('lets them reach the buckets of a cloud home, to bring and to fetch, and nothing else of them', async () => {
    const buckets = ['https://vault.s3.example', 'https://scratch.s3.example'];
    const get = await server(built(), buckets);
    for (const path of ['/', '/offline.html']) {
      const policy = (await get(path)).headers['content-security-policy']!;
      expect(policy).toContain(`connect-src 'self' ${buckets.join(' ')};`);
      expect(policy.match(/https:/g)).toHaveLength(2);
    }
  });

  it('keeps named files for a year, zipped for whoever takes that', async () => {
    const get = await server();
    const plain = await get('/assets/main-ABCD2345.js');
    expect(bytesOf(plain).toString()).toBe(script);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const zipped = await get('/assets/main-ABCD2345.js', { 'accept-encoding': 'br, gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(bytesOf(zipped)).toString()).toBe(script);
    expect(bytesOf(zipped).length).toBeLessThan(script.length);
  });

  it('answers 304 to whoever has this very build, so that a page can ask whether there is another', async () => {
    const get = await server();
    const { etag } = (await get('/')).headers;
    expect((await get('/', { 'if-none-match': etag! })).statusCode).toBe(304);
    expect((await get('/', { 'if-none-match': '"another"' })).statusCode).toBe(200);
    expect((await get('/', {}, 'HEAD')).headers['etag']).toBe(etag);
  });

  it('hands out the edition without a network as a file by its Chinese name', async () => {
    const get = await server();
    const { headers } = await get('/offline.html');
    expect(headers['content-disposition']).toContain(encodeURIComponent('离线计票.html'));
    expect(headers['content-disposition']).toMatch(/^attachment/);
  });

  it.each([
    '/assets/main-OLD.js',
    '/assets/..',
    '/assets/..%2Findex.html',
    '/assets/%2e%2e%2fsecret.txt',
    '/assets/secret.txt',
    '/secret.txt',
    '/web/index.html',
  ])('serves nothing but what was built: %s', async (url) => {
    const get = await server();
    expect((await get(url)).statusCode).toBe(404);
  });

  it('says how to build the pages where nobody has', async () => {
    const get = await server(temporaryFolder());
    const answer = await get('/', { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(404);
    expect(JSON.parse(String(answer.body))).toMatchObject({ code: 'pages-not-built' });
    expect(String(answer.body)).toContain('npm run build');
  });
});
