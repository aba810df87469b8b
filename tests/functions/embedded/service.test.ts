import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Service, type ServiceOptions, startService } from '../../../functions/embedded/service.ts';
import type { LogLine } from '../../../functions/http/log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tls } from '../../support/tls.ts';
import { routes } from '../http/routes.ts';

const nothing = async () => {};

async function start(
  options: Partial<ServiceOptions> = {},
  prepare: Parameters<typeof startService>[3] = nothing,
) {
  const folder = join(temporaryFolder(), 'data');
  const lines: LogLine[] = [];
  const all: ServiceOptions = { folder, mode: 'official', host: '127.0.0.1', port: 0, ...options };
  const service = await startService(all, routes, (line) => lines.push(line), prepare);
  onTestFinished(() => service.close());
  return { ...service, lines, folder: all.folder };
}

const health = (url: string) => fetch(`${url}/v1/health`);

describe('the embedded service', () => {
  it('answers at its address, which is its origin unless it is told another', async () => {
    const service = await start();
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(service.house.config).toMatchObject({ mode: 'official', origin: service.url });
    expect(service).toMatchObject({ created: true, findings: [] });
    expect((await health(service.url)).status).toBe(200);
    const named = await start({ origin: 'https://count.example' });
    expect(named.house.config.origin).toBe('https://count.example');
    expect((await health(named.url)).status).toBe(200);
  });

  it('takes the origin configured in its folder, unless the command line says otherwise', async () => {
    const { folder, close } = await start();
    await close();
    const path = join(folder, 'config.json');
    const config = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...config, origin: 'https://configured.example' }));
    const configured = await start({ folder });
    expect(configured).toMatchObject({
      created: false,
      house: { config: { origin: 'https://configured.example' } },
    });
    await configured.close();
    const given = await start({ folder, origin: 'https://given.example' });
    expect(given.house.config.origin).toBe('https://given.example');
  });

  it.each([
    'count.example',
    'https://count.example/',
    'https://count.example/v1',
    'ftp://count.example',
    'https://u@count.example',
    '',
  ])('refuses %j as an origin', async (origin) => {
    await expect(start({ origin })).rejects.toMatchObject({
      found: { code: 'origin-malformed', numbers: { origin } },
    });
  });

  it('is not ready, though it answers, until what prepares it is through', async () => {
    let during: { health: number; other: number } | undefined;
    const { url } = await start({}, async (service: Pick<Service, 'url' | 'created'>) => {
      expect(service.created).toBe(true);
      const answer = await health(service.url);
      expect(await answer.json()).toMatchObject({ code: 'not-ready' });
      during = { health: answer.status, other: (await fetch(`${service.url}/v1/text`)).status };
    });
    expect(during).toEqual({ health: 503, other: 200 });
    expect((await health(url)).status).toBe(200);
  });

  it('gives folder and port back when what prepares it fails', async () => {
    const folder = join(temporaryFolder(), 'data');
    let port = 0;
    const failing = start({ folder }, async ({ url }) => {
      port = Number(new URL(url).port);
      throw new Error('no sample');
    });
    await expect(failing).rejects.toThrow('no sample');
    const again = await start({ folder, port });
    expect((await health(again.url)).status).toBe(200);
  });

  it('gives the folder back when its address cannot be had', async () => {
    const { folder, close } = await start();
    await close();
    await expect(start({ folder, host: '0.0.0.0' })).rejects.toMatchObject({
      found: { code: 'host-needs-tls' },
    });
    await start({ folder });
  });

  it('speaks TLS with certificate and key from files', async () => {
    const files = temporaryFolder();
    const paths = { cert: join(files, 'cert.pem'), key: join(files, 'key.pem') };
    writeFileSync(paths.cert, tls.cert);
    writeFileSync(paths.key, tls.key);
    const { url } = await start({ tls: paths });
    expect(url).toMatch(/^https:/);
    await expect(start({ tls: { ...paths, key: join(files, 'none.pem') } })).rejects.toMatchObject({
      found: { code: 'tls-unreadable' },
    });
  });

  it('says at the end what it counted', async () => {
    const { url, close, lines } = await start();
    await fetch(`${url}/nowhere`);
    await close();
    expect(lines.at(-1)).toMatchObject({ event: 'stopped', counted: { 'refused route-unknown': 1 } });
  });
});
