import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { openHome } from '../../functions/embedded/home.ts';
import { makeToken } from '../../functions/embedded/make-token.ts';
import { Metrics } from '../../functions/http/metrics.ts';
import { pipeline } from '../../functions/http/pipeline.ts';
import type { House } from '../../functions/http/route.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { routes } from '../../functions/routes.ts';
import { systemClock } from '../../functions/system-clock.ts';
import type { Call } from '../../samples/hall/client.ts';
import { makeEvent } from './event.ts';
import type { Folder } from './folder.ts';
import { origin } from './house.ts';

/** A sample home in a folder of its own whose handlers are called without a server. */
export class TestSample {
  readonly folder = mkdtempSync(join(tmpdir(), 'scrutineer-sample-'));
  readonly origin = origin;
  #home: Awaited<ReturnType<typeof openHome>> | undefined;
  #handle: ReturnType<typeof pipeline> | undefined;

  async open(): Promise<void> {
    const home = await openHome(this.folder, 'sample');
    const { store, vault, sealed, signer, config } = home;
    const house: House = {
      store,
      vault,
      sealed,
      signer,
      clock: systemClock,
      crypto: nodeCrypto,
      config: { mode: config.mode, roots: config.roots, origin },
      metrics: new Metrics(),
    };
    this.#home = home;
    this.#handle = pipeline(routes, house, (line) => {
      if (line.event === 'bug') throw new Error(JSON.stringify(line));
    });
  }

  close(): void {
    this.#home!.close();
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get service(): string {
    return this.#home!.signer.kid;
  }

  readonly call: Call = async (method, path, body, token) => {
    const { statusCode, body: answer } = await this.#answer(method, path, body, token);
    return { status: statusCode, body: JSON.parse(String(answer)) };
  };

  /** Reads as the owner of a key: JSON, or text of another type. */
  async read(path: string, actor = 'county', accept = 'application/json'): Promise<unknown> {
    const { body } = await this.#answer('GET', path, undefined, await this.#token(actor), accept);
    return accept === 'application/json' ? JSON.parse(String(body)) : String(body);
  }

  /** The evidence folder of an election with its scans. */
  async evidence(election: string): Promise<Folder> {
    const path = `/v1/elections/${election}/evidence?scans=true`;
    const { statusCode, body } = await this.#answer('GET', path, undefined, await this.#token('county'));
    if (statusCode !== 200) throw new Error(String(body));
    const files: Folder = new Map();
    for await (const entry of Readable.from(body as AsyncIterable<Uint8Array>).pipe(extract())) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      files.set(entry.header.name, new Uint8Array(Buffer.concat(chunks)));
    }
    return files;
  }

  json(file: string): unknown {
    return JSON.parse(readFileSync(join(this.folder, file), 'utf8'));
  }

  #token(actor: string): Promise<string> {
    const keyFile = this.json(`keys/${actor}.json`) as Parameters<typeof makeToken>[0];
    return makeToken(keyFile, origin, systemClock.now());
  }

  #answer(method: string, url: string, body?: object | Uint8Array, token?: string, accept = '*/*') {
    const headers = {
      accept,
      'content-type': body instanceof Uint8Array ? 'application/pdf' : 'application/jose+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
    return this.#handle!(makeEvent({ method, url, headers, ...(sent === undefined ? {} : { body: sent }) }));
  }
}
