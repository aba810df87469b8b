import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServing } from '../e2e/served.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tls } from '../support/tls.ts';
import { scrutineer } from './program.ts';

const serve = (...args: readonly string[]) => scrutineer(['serve', ...args]);

async function serving(data: string, args: readonly string[] = []) {
  const served = await startServing(data, args);
  onTestFinished(async () => {
    await served.stop('SIGKILL');
  });
  return served;
}

describe('serve', () => {
  it('says where it is, where the keys are and what to try next, and stops when it is told to', async () => {
    const data = join(temporaryFolder(), 'data');
    const served = await serving(data);
    expect(served.stdout()).toContain(`监票人服务已就绪：${served.url}\n`);
    await expect.poll(served.stdout).toContain('按 Ctrl+C 停止。');
    expect(served.stdout()).toContain(join(data, 'keys'));
    expect(served.stdout()).toContain('root-2.json 请移到保险柜');
    expect(served.stdout()).toMatch(/scrutineer -- keygen .*\n.*scrutineer -- send /);
    expect(await served.stop('SIGINT')).toBe(0);
    expect(served.stdout()).toMatch(/服务已停止，数据完好。\n$/);
  });

  it('speaks English where asked, and of new keys on the first start only', async () => {
    const data = temporaryFolder();
    expect(await (await serving(data, ['--lang', 'en'])).stop()).toBe(0);
    const served = await serving(data, ['--lang', 'en']);
    await expect.poll(served.stdout).toContain('Ctrl+C stops it.');
    expect(served.stdout()).not.toContain('root-2.json');
    expect(served.stdout()).toMatch(/^Scrutineer is ready: http:/);
  });

  it('stops in order when it is told twice, as npm does', async () => {
    const served = await serving(temporaryFolder());
    const stopping = served.stop('SIGINT');
    served.stop('SIGINT');
    expect(await stopping).toBe(0);
    expect(served.stdout()).toMatch(/服务已停止，数据完好。\n$/);
  });

  it('makes a folder of any name beneath where it stands', async () => {
    const folder = temporaryFolder();
    const served = await startServing('d', [], { cwd: folder });
    expect(await served.stop()).toBe(0);
    expect(existsSync(join(folder, 'd', 'config.json'))).toBe(true);
  });

  it('finishes and goes when it is told to while it loads the sample, and goes on with it at the next start', async () => {
    const data = temporaryFolder();
    const served = await startServing(data, ['--sample'], { until: /(http:\S+) 已开始监听/ });
    const health = await fetch(`${served.url}/v1/health`);
    expect([health.status, ((await health.json()) as { code: string }).code]).toEqual([503, 'not-ready']);
    expect(await served.stop('SIGTERM')).toBe(0);
    expect(existsSync(join(data, 'sample.json'))).toBe(false);
    const again = await serving(data, ['--sample']);
    expect((await fetch(`${again.url}/v1/health`)).status).toBe(200);
    expect(existsSync(join(data, 'sample.json'))).toBe(true);
    expect(again.stdout()).toContain('只供演练');
    expect(again.stdout()).toContain(join(data, 'keys', 'county.json'));
  });

  it('serves TLS with a certificate of one’s own', async () => {
    const folder = temporaryFolder();
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, tls.cert);
    writeFileSync(key, tls.key);
    const served = await serving(join(folder, 'data'), ['--tls-cert', cert, '--tls-key', key]);
    expect(served.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('serve refuses', () => {
  it.each([
    [['--port', '70000'], '--port'],
    [['--port', 'web'], '--port'],
    [['--host', '0.0.0.0'], '0.0.0.0'],
    [['--origin', 'http://a.test/path'], 'http://a.test/path'],
    [['--tls-cert', 'nowhere.pem', '--tls-key', 'nowhere.pem'], '--tls-cert'],
    [['--tls-cert', 'nowhere.pem'], '--tls-key'],
    [['extra'], '参数过多'],
  ])('%j in plain sentences, and makes no folder', (args, named) => {
    const data = join(temporaryFolder(), 'data');
    const { status, stdout, stderr } = serve('--data', data, '--port', '0', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(data)).toBe(false);
  });

  it('an official folder for a rehearsal, and a rehearsal’s for an official election', async () => {
    const data = temporaryFolder();
    await (await serving(data)).stop();
    const { status, stderr } = serve('--data', data, '--port', '0', '--sample');
    expect([status, stderr]).toEqual([2, expect.stringContaining('folder-is-official')]);
  });
});

describe('serve says what is in the way of', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      other.close();
    });
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = serve('--data', temporaryFolder(), '--port', String(port), '--lang', 'en');
    expect(status).toBe(1);
    expect(stderr).toContain(`port ${port} cannot be used`);
  });

  it('a folder that another service uses', async () => {
    const data = temporaryFolder();
    await serving(data);
    const { status, stderr } = serve('--data', data, '--port', '0');
    expect([status, stderr]).toEqual([1, expect.stringContaining('folder-in-use')]);
  });

  it('a folder that cannot be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { status, stderr } = serve('--data', join(file, 'data'), '--port', '0');
    expect([status, stderr]).toEqual([1, expect.stringContaining('folder-not-writable')]);
  });
});
