import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listening, listenOnLoopback } from '../listening.ts';
import { type Answer, type Asked, error, S3Bucket, type S3Rules } from './s3-bucket.ts';
import { type Credentials, checkSignature } from './sigv4.ts';

/** What the next request meets: an error as S3 words it, or a lost answer, `before` or `after` it was carried out. */
export type S3Fault =
  | { readonly code: string; readonly status: number }
  | { readonly lost: 'before' | 'after' }
  | { readonly halfAnswered: true }
  /** Carried out, and never answered: whoever waits, waits. */
  | { readonly silent: true }
  /** Answered, but only after so many milliseconds. */
  | { readonly late: number };

/** Any credentials a function of the tests has. */
export const credentials: Credentials = { accessKeyId: 'test', secretAccessKey: 'secret' };

/**
 * An S3 of this machine's own, in memory, path-style: puts under conditions, checksums, signatures in headers and
 * addresses, versions and Object Lock as the API reference has them.
 */
export class S3Double implements Listening {
  readonly url: string;
  /** Calls made, in order: `PUT vault/envelopes/x.json`. */
  readonly calls: string[] = [];
  /** What the next requests meet, in order; one with `on` waits for a call that begins so. */
  readonly faults: (S3Fault & { readonly on?: string })[] = [];
  /** How far this S3's clock is ahead, in milliseconds. */
  skew = 0;
  readonly #listening: Listening;
  readonly #buckets = new Map<string, S3Bucket>();

  private constructor(listening: Listening) {
    this.#listening = listening;
    this.url = listening.url;
  }

  static async start(): Promise<S3Double> {
    const made: { double?: S3Double } = {};
    const listening = await listenOnLoopback((incoming, response) => made.double!.#serve(incoming, response));
    made.double = new S3Double(listening);
    return made.double;
  }

  makeBucket(name: string, rules: S3Rules = {}): void {
    this.#buckets.set(name, new S3Bucket(name, rules));
  }

  /** The bytes that stand under each key. */
  objects(bucket: string): ReadonlyMap<string, Buffer> {
    return this.#bucket(bucket).objects();
  }

  /** How many versions stand under a key. */
  versions(bucket: string, key: string): number {
    return this.#bucket(bucket).versions(key);
  }

  /** Takes an object away behind everybody's back, locked or not. */
  lose(bucket: string, key: string): void {
    this.#bucket(bucket).lose(key);
  }

  /** Puts an object there behind everybody's back. */
  plant(bucket: string, key: string, bytes: Uint8Array): void {
    this.#bucket(bucket).add(key, { bytes: Buffer.from(bytes), type: '' });
  }

  close(): Promise<void> {
    return this.#listening.close();
  }

  #bucket(name: string): S3Bucket {
    return this.#buckets.get(name)!;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await buffer(incoming);
    const headers = Object.fromEntries(
      Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values!.join(',')]),
    );
    const [path = '', query = ''] = incoming.url!.split('?');
    const [, name = '', ...rest] = path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const call = `${incoming.method} ${name}/${key}`;
    this.calls.push(call);
    const fault = this.#faultFor(call);
    const now = new Date(Date.now() + this.skew);
    if (fault !== undefined && 'code' in fault) return refuse(response, now, fault.status, fault.code);
    if (fault !== undefined && 'lost' in fault && fault.lost === 'before') return void response.destroy();
    const signed = { method: incoming.method!, target: incoming.url!, headers, body: raw, now };
    const wrong = checkSignature(signed, credentials);
    if (wrong !== undefined) return refuse(response, now, 403, wrong, incoming.method === 'HEAD');
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) return refuse(response, now, 404, 'NoSuchBucket');
    const answer = await this.#answer(incoming.method!, bucket, {
      key,
      headers,
      raw,
      query: new URLSearchParams(query),
      now,
    });
    if (fault !== undefined && 'lost' in fault) return void response.destroy();
    if (fault !== undefined && 'silent' in fault) return;
    if (fault !== undefined && 'late' in fault) await sleep(fault.late);
    response.writeHead(answer.status, { date: now.toUTCString(), ...answer.headers });
    if (fault !== undefined && 'halfAnswered' in fault) {
      response.write(Buffer.from(answer.body).subarray(0, answer.body.length >> 1), () => response.destroy());
      return;
    }
    response.end(incoming.method === 'HEAD' ? undefined : answer.body);
  }

  #faultFor(call: string): S3Fault | undefined {
    const at = this.faults.findIndex(({ on }) => on === undefined || call.startsWith(on));
    return at === -1 ? undefined : this.faults.splice(at, 1)[0];
  }

  async #answer(method: string, bucket: S3Bucket, asked: Asked): Promise<Answer> {
    if (asked.key === '' && method === 'GET') return bucket.list(asked);
    if (method === 'PUT') return bucket.put(asked);
    return method === 'DELETE' ? bucket.delete(asked) : bucket.get(asked);
  }
}

function refuse(response: ServerResponse, now: Date, status: number, code: string, bare = false): void {
  const { headers, body } = error(status, code);
  response.writeHead(status, { ...headers, date: now.toUTCString() }).end(bare ? undefined : body);
}
