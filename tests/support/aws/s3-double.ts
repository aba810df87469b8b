import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listening, listenOnLoopback } from './listening.ts';
import { checksumsHold, readBody } from './s3-body.ts';
import { type Credentials, checkSignature } from './sigv4.ts';

/** One version of an object. A locked one cannot be deleted before its time. */
interface Version {
  readonly id: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly lock?: Lock;
  /** Says that the object is deleted; the versions before stand. */
  readonly deleted?: true;
}

interface Lock {
  readonly mode: string;
  readonly until: string;
}

/** What the next request meets: an error as S3 words it, or a lost answer, `before` or `after` it was carried out. */
export type S3Fault =
  | { readonly code: string; readonly status: number }
  | { readonly lost: 'before' | 'after' }
  | { readonly halfAnswered: true }
  /** Carried out, and never answered: whoever waits, waits. */
  | { readonly silent: true }
  /** Answered, but only after so many milliseconds. */
  | { readonly late: number };

export interface S3Rules {
  /** As the deployed bucket policy has it: no put without `If-None-Match`. */
  readonly writeOnce?: boolean;
  /** Default retention of the bucket, in days. */
  readonly lockedDays?: number;
}

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
  readonly #buckets = new Map<string, { rules: S3Rules; objects: Map<string, Version[]> }>();
  readonly #beingPut = new Set<string>();
  #versions = 0;

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
    this.#buckets.set(name, { rules, objects: new Map() });
  }

  /** The bytes that stand under each key. */
  objects(bucket: string): ReadonlyMap<string, Buffer> {
    const standing = [...this.#objects(bucket)].filter(([, versions]) => !versions.at(-1)!.deleted);
    return new Map(standing.map(([key, versions]) => [key, versions.at(-1)!.bytes]));
  }

  /** How many versions stand under a key. */
  versions(bucket: string, key: string): number {
    return this.#objects(bucket).get(key)?.length ?? 0;
  }

  /** Takes an object away behind everybody's back, locked or not. */
  lose(bucket: string, key: string): void {
    this.#objects(bucket).delete(key);
  }

  /** Puts an object there behind everybody's back. */
  plant(bucket: string, key: string, bytes: Uint8Array): void {
    this.#add(bucket, key, { bytes: Buffer.from(bytes), type: '' });
  }

  close(): Promise<void> {
    return this.#listening.close();
  }

  #objects(bucket: string): Map<string, Version[]> {
    return this.#buckets.get(bucket)!.objects;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await buffer(incoming);
    const headers = Object.fromEntries(
      Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values!.join(',')]),
    );
    const [path = '', query = ''] = incoming.url!.split('?');
    const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const call = `${incoming.method} ${bucket}/${key}`;
    this.calls.push(call);
    const fault = this.#faultFor(call);
    const now = new Date(Date.now() + this.skew);
    if (fault !== undefined && 'code' in fault) return refuse(response, now, fault.status, fault.code);
    if (fault !== undefined && 'lost' in fault && fault.lost === 'before') return void response.destroy();
    const signed = { method: incoming.method!, target: incoming.url!, headers, body: raw, now };
    const wrong = checkSignature(signed, credentials);
    if (wrong !== undefined) return refuse(response, now, 403, wrong, incoming.method === 'HEAD');
    if (!this.#buckets.has(bucket)) return refuse(response, now, 404, 'NoSuchBucket');
    const answer = await this.#answer({
      method: incoming.method!,
      bucket,
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

  async #answer(asked: Asked): Promise<Answer> {
    const { method, bucket, key, query } = asked;
    if (key === '' && method === 'GET') return this.#list(bucket, query);
    if (method === 'PUT') return this.#put(asked);
    const id = query.get('versionId');
    if (method === 'DELETE') return this.#delete(bucket, key, id, asked.now);
    const versions = this.#objects(bucket).get(key) ?? [];
    const standing = id === null ? versions.at(-1) : versions.find((version) => version.id === id);
    if (standing === undefined) return error(404, id === null ? 'NoSuchKey' : 'NoSuchVersion');
    if (standing.deleted) return error(404, 'NoSuchKey');
    const disposition = query.get('response-content-disposition');
    const headers = {
      'content-type': query.get('response-content-type') ?? standing.type,
      'content-length': String(standing.bytes.length),
      etag: etagOf(standing.bytes),
      'x-amz-version-id': standing.id,
      ...(disposition === null ? {} : { 'content-disposition': disposition }),
      ...(standing.lock && {
        'x-amz-object-lock-mode': standing.lock.mode,
        'x-amz-object-lock-retain-until-date': standing.lock.until,
      }),
    };
    return { status: 200, headers, body: standing.bytes };
  }

  async #put({ bucket, key, headers, raw, now }: Asked): Promise<Answer> {
    const { rules } = this.#buckets.get(bucket)!;
    const once = headers['if-none-match'];
    if (rules.writeOnce && once === undefined) return error(403, 'AccessDenied');
    const read = readBody(raw, headers);
    if (read === undefined) return error(400, 'IncompleteBody');
    const hashed = read.checksums.size > 0 || headers['content-md5'] !== undefined;
    if (rules.lockedDays !== undefined && !hashed) return error(400, 'InvalidRequest');
    if (!checksumsHold(read, headers)) return error(400, 'BadDigest');
    const name = `${bucket}/${key}`;
    const standing = this.objects(bucket).get(key);
    if (once === '*') {
      if (standing !== undefined) return error(412, 'PreconditionFailed');
      if (this.#beingPut.has(name)) return error(409, 'ConditionalRequestConflict');
    }
    const expected = headers['if-match'];
    if (expected !== undefined && standing === undefined) return error(404, 'NoSuchKey');
    if (standing !== undefined && expected !== undefined && expected !== etagOf(standing))
      return error(412, 'PreconditionFailed');
    this.#beingPut.add(name);
    await new Promise((resolve) => setImmediate(resolve));
    this.#beingPut.delete(name);
    const lock = lockOf(headers) ?? rules.lockedDays;
    const id = this.#add(bucket, key, {
      bytes: read.bytes,
      type: headers['content-type'] ?? '',
      ...(lock !== undefined && {
        lock: typeof lock === 'object' ? lock : { mode: 'GOVERNANCE', until: inDays(now, lock) },
      }),
    });
    return { status: 200, headers: { etag: etagOf(read.bytes), 'x-amz-version-id': id }, body: '' };
  }

  #add(bucket: string, key: string, version: Omit<Version, 'id'>): string {
    const id = `v${++this.#versions}`;
    const objects = this.#objects(bucket);
    objects.set(key, [...(objects.get(key) ?? []), { id, ...version }]);
    return id;
  }

  /**
   * Of a version named, that version, unless it is locked; of an object, only a marker, which hides what stands. A write-once
   * bucket's policy lets nobody do either.
   */
  #delete(bucket: string, key: string, id: string | null, now: Date): Answer {
    if (this.#buckets.get(bucket)!.rules.writeOnce) return error(403, 'AccessDenied');
    if (id === null) {
      const marker = this.#add(bucket, key, { bytes: Buffer.of(), type: '', deleted: true });
      return {
        status: 204,
        headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker },
        body: '',
      };
    }
    const versions = this.#objects(bucket).get(key) ?? [];
    const lock = versions.find((version) => version.id === id)?.lock;
    if (lock !== undefined && Date.parse(lock.until) > now.getTime()) return error(403, 'AccessDenied');
    const left = versions.filter((version) => version.id !== id);
    if (left.length === 0) this.#objects(bucket).delete(key);
    else this.#objects(bucket).set(key, left);
    return { status: 204, headers: { 'x-amz-version-id': id }, body: '' };
  }

  /** ListObjectsV2, by UTF-8 order of keys; small pages, so that whoever lists must turn them. */
  #list(bucket: string, query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token');
    const most = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
    const written = query.get('encoding-type') === 'url' ? encodedKey : asXml;
    const keys = [...this.objects(bucket).keys()]
      .filter(
        (key) =>
          key.startsWith(prefix) && (after === null || Buffer.from(key).compare(Buffer.from(after)) > 0),
      )
      .sort((a, b) => Buffer.from(a).compare(Buffer.from(b)));
    const page = keys.slice(0, most);
    const more = keys.length > page.length;
    const contents = page.map((key) => `<Contents><Key>${written(key)}</Key></Contents>`).join('');
    const token = more ? `<NextContinuationToken>${asXml(page.at(-1)!)}</NextContinuationToken>` : '';
    const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${contents}${token}</ListBucketResult>`;
    return { status: 200, headers: { 'content-type': 'application/xml' }, body };
  }
}

interface Asked {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
  readonly query: URLSearchParams;
  readonly now: Date;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

function lockOf(headers: Asked['headers']): Lock | undefined {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  return mode === undefined || until === undefined ? undefined : { mode, until };
}

function inDays(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * 3_600_000).toISOString();
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function error(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>0000000000000000</RequestId><HostId>double</HostId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function refuse(response: ServerResponse, now: Date, status: number, code: string, bare = false): void {
  const { headers, body } = error(status, code);
  response.writeHead(status, { ...headers, date: now.toUTCString() }).end(bare ? undefined : body);
}
