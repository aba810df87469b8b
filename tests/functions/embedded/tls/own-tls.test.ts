import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ServiceOptions, startService } from '../../../../functions/embedded/service.ts';
import { hostInAscii, localNames } from '../../../../functions/embedded/tls/local-names.ts';
import { ownTls } from '../../../../functions/embedded/tls/own-tls.ts';
import { routes } from '../../../../functions/routes.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = new Date('2026-11-26T08:00:00.000Z');
const names = { host: 'hall-pc', addresses: ['192.168.1.7'] };
const dayMs = 24 * 3_600_000;

describe('a certificate of the service’s own', () => {
  it('names the machine and its addresses, is signed by the authority shown, and lasts a year', async () => {
    const made = await ownTls(temporaryFolder(), now, names);
    const authority = new X509Certificate(made.authority);
    const leaf = new X509Certificate(made.cert);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.subjectAltName).toBe(
      'DNS:localhost, DNS:hall-pc, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:192.168.1.7',
    );
    expect(made.fingerprint).toBe(authority.fingerprint256);
    expect(authority.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    const lasting = Date.parse(leaf.validTo) - Date.parse(leaf.validFrom);
    expect(lasting).toBeLessThanOrEqual(398 * dayMs);
  });

  it('is kept for its user alone, and used again', async () => {
    const folder = temporaryFolder();
    const first = await ownTls(folder, now, names);
    expect(await ownTls(folder, now, names)).toEqual(first);
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'tls/authority.json')).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'tls/service.json')).mode & 0o777).toBe(0o600);
    }
  });

  it('is issued anew by the same authority for a new local address, and before it runs out', async () => {
    const folder = temporaryFolder();
    const first = await ownTls(folder, now, names);
    const moved = await ownTls(folder, now, { ...names, addresses: ['10.1.2.3'] });
    expect(moved.fingerprint).toBe(first.fingerprint);
    expect(moved.cert).not.toBe(first.cert);
    const later = await ownTls(folder, new Date(now.getTime() + 380 * dayMs), {
      ...names,
      addresses: ['10.1.2.3'],
    });
    expect(later.fingerprint).toBe(first.fingerprint);
    expect(later.cert).not.toBe(moved.cert);
  });

  it('is made anew where a clock that was fast has been set right: no browser takes it before its time', async () => {
    const folder = temporaryFolder();
    const fast = await ownTls(folder, new Date(now.getTime() + 90 * dayMs), names);
    const right = await ownTls(folder, now, names);
    expect(right.fingerprint).not.toBe(fast.fingerprint);
    for (const pem of [right.authority, right.cert]) {
      expect(Date.parse(new X509Certificate(pem).validFrom)).toBeLessThanOrEqual(now.getTime());
    }
  });

  it('vouches for a machine with a Chinese name', async () => {
    const made = await ownTls(temporaryFolder(), now, { ...names, host: hostInAscii('办公室-电脑') });
    expect(new X509Certificate(made.cert).checkHost('xn----127ar0bb7vbh6aq4o')).toBe(
      'xn----127ar0bb7vbh6aq4o',
    );
  });

  it.each(['', '{}', '{"cert":"","key":"","host":"hall-pc","addresses":[]}', 'not json'])(
    'is made anew where what lies there is none: %j',
    async (text) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'tls'));
      for (const name of ['authority', 'service']) writeFileSync(join(folder, `tls/${name}.json`), text);
      const made = await ownTls(folder, now, names);
      expect(await ownTls(folder, now, names)).toEqual(made);
    },
  );

  it('says that its folder cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tls'), 'a file where the folder should be');
    await expect(ownTls(folder, now, names)).rejects.toMatchObject({
      found: { code: 'folder-not-writable' },
    });
  });

  it('comes from another authority where the old one may not vouch for what the machine is called now', async () => {
    const folder = temporaryFolder();
    const first = await ownTls(folder, now, names);
    const renamed = await ownTls(folder, now, { ...names, host: 'other-pc' });
    expect(renamed.fingerprint).not.toBe(first.fingerprint);
    const outside = await ownTls(folder, now, { host: 'other-pc', addresses: ['203.0.113.9'] });
    expect(outside.fingerprint).not.toBe(renamed.fingerprint);
    expect(await ownTls(folder, now, { host: 'other-pc', addresses: ['203.0.113.9'] })).toEqual(outside);
  });
});

describe('a service on the local network', () => {
  const [address] = localNames().addresses.filter((each) => !each.includes(':'));
  const onNetwork = address === undefined ? it.skip : it;
  if (address === undefined) console.warn('skipped: this machine has no address but its own loopback');

  async function start(
    tls: NonNullable<ServiceOptions['tls']> = 'auto',
    folder = join(temporaryFolder(), 'data'),
  ) {
    const service = await startService(
      { folder, mode: 'official', host: '0.0.0.0', port: 0, tls },
      routes,
      () => {},
      async () => {},
    );
    onTestFinished(() => service.close());
    return service;
  }

  function ask(url: string, ca?: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const asking = request(url, { ...(ca === undefined ? {} : { ca }), agent: false }, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode!, text }));
      });
      asking.on('error', reject);
      asking.end();
    });
  }

  onNetwork(
    'is reached over HTTPS at an address that is not loopback, by whoever trusts its authority',
    async () => {
      const service = await start();
      expect(service.url).toBe(`https://${address}:${new URL(service.url).port}`);
      const { authority } = service.ownTls!;
      const health = await ask(`${service.url}/v1/health`, authority);
      expect(JSON.parse(health.text)).toMatchObject({ status: 'ok', origin: service.url });
      expect((await ask(`${service.url}/ca.crt`, authority)).text).toBe(authority);
      await expect(ask(`${service.url}/v1/health`)).rejects.toThrow();
    },
  );

  onNetwork('leaves its authority in a file, with which the command line reaches it', async () => {
    const data = join(temporaryFolder(), 'data');
    const service = await start('auto', data);
    const path = join(data, 'tls/ca.crt');
    expect(readFileSync(path, 'utf8')).toBe(service.ownTls!.authority);
    const asked = `fetch('${service.url}/v1/health').then((r) => console.log(r.status))`;
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: path };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', asked], { env });
    expect(stdout).toBe('200\n');
  });

  onNetwork('is reached there with a certificate and key of one’s own as well', async () => {
    const made = await ownTls(temporaryFolder(), now, localNames());
    const files = temporaryFolder();
    const paths = { cert: join(files, 'cert.pem'), key: join(files, 'key.pem') };
    writeFileSync(paths.cert, made.cert);
    writeFileSync(paths.key, made.key);
    const service = await start(paths);
    expect(service.url).toBe(`https://${address}:${new URL(service.url).port}`);
    const health = await ask(`${service.url}/v1/health`, made.authority);
    expect(JSON.parse(health.text)).toMatchObject({ status: 'ok', origin: service.url });
    expect((await ask(`${service.url}/ca.crt`, made.authority)).status).toBe(404);
  });

  onNetwork('vouches for no name on the Internet', async () => {
    const { issueCertificate, makeAuthority } = await import(
      '../../../../functions/embedded/tls/certificates.ts'
    );
    const authority = await makeAuthority(names, now);
    const stolen = await issueCertificate(authority, { host: 'bank.example', addresses: [] }, now);
    const { createServer } = await import('node:tls');
    const server = createServer({ cert: stolen.cert, key: stolen.key }, (socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const refused = await new Promise<string>((resolve) => {
      const socket = connect(
        { port, host: '127.0.0.1', servername: 'bank.example', ca: authority.cert },
        () => resolve('trusted'),
      );
      socket.on('error', (error: Error) => resolve(error.message));
    });
    expect(refused).toMatch(/permitted subtree violation/);
  });
});
