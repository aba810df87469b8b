import { createHash } from 'node:crypto';
import { checksumsHold, readBody } from './s3-body.ts';

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

export interface S3Rules {
  /** As the deployed bucket policy has it: no put without `If-None-Match`. */
  readonly writeOnce?: boolean;
  /** Default retention of the bucket, in days. */
  readonly lockedDays?: number;
}

/** One bucket in memory: objects, their versions and locks, as the API reference has them. */
export class S3Bucket {
  readonly #name: string;
  readonly #rules: S3Rules;
  readonly #objects = new Map<string, Version[]>();
  readonly #beingPut = new Set<string>();
  #made = 0;

  constructor(name: string, rules: S3Rules) {
    this.#name = name;
    this.#rules = rules;
  }

  /** The bytes that stand under each key. */
  objects(): ReadonlyMap<string, Buffer> {
    const standing = [...this.#objects].filter(([, versions]) => !versions.at(-1)!.deleted);
    return new Map(standing.map(([key, versions]) => [key, versions.at(-1)!.bytes]));
  }

  versions(key: string): number {
    return this.#objects.get(key)?.length ?? 0;
  }

  lose(key: string): void {
    this.#objects.delete(key);
  }

  get({ key, query }: Asked): Answer {
    const id = query.get('versionId');
    const versions = this.#objects.get(key) ?? [];
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

  async put({ key, headers, raw, now }: Asked): Promise<Answer> {
    const rules = this.#rules;
    const once = headers['if-none-match'];
    if (rules.writeOnce && once === undefined) return error(403, 'AccessDenied');
    const read = readBody(raw, headers);
    if (read === undefined) return error(400, 'IncompleteBody');
    const hashed = read.checksums.size > 0 || headers['content-md5'] !== undefined;
    if (rules.lockedDays !== undefined && !hashed) return error(400, 'InvalidRequest');
    if (!checksumsHold(read, headers)) return error(400, 'BadDigest');
    const standing = this.objects().get(key);
    if (once === '*') {
      if (standing !== undefined) return error(412, 'PreconditionFailed');
      if (this.#beingPut.has(key)) return error(409, 'ConditionalRequestConflict');
    }
    const expected = headers['if-match'];
    if (expected !== undefined && standing === undefined) return error(404, 'NoSuchKey');
    if (standing !== undefined && expected !== undefined && expected !== etagOf(standing))
      return error(412, 'PreconditionFailed');
    this.#beingPut.add(key);
    await new Promise((resolve) => setImmediate(resolve));
    this.#beingPut.delete(key);
    const lock = lockOf(headers) ?? rules.lockedDays;
    const id = this.add(key, {
      bytes: read.bytes,
      type: headers['content-type'] ?? '',
      ...(lock !== undefined && {
        lock: typeof lock === 'object' ? lock : { mode: 'GOVERNANCE', until: inDays(now, lock) },
      }),
    });
    return { status: 200, headers: { etag: etagOf(read.bytes), 'x-amz-version-id': id }, body: '' };
  }

  add(key: string, version: Omit<Version, 'id'>): string {
    const id = `v${++this.#made}`;
    this.#objects.set(key, [...(this.#objects.get(key) ?? []), { id, ...version }]);
    return id;
  }

  /**
   * Of a version named, that version, unless it is locked; of an object, only a marker, which hides what stands. A write-once
   * bucket's policy lets nobody do either.
   */
  delete({ key, query, now }: Asked): Answer {
    const id = query.get('versionId');
    if (this.#rules.writeOnce) return error(403, 'AccessDenied');
    if (id === null) {
      const marker = this.add(key, { bytes: Buffer.of(), type: '', deleted: true });
      return {
        status: 204,
        headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker },
        body: '',
      };
    }
    const versions = this.#objects.get(key) ?? [];
    const lock = versions.find((version) => version.id === id)?.lock;
    if (lock !== undefined && Date.parse(lock.until) > now.getTime()) return error(403, 'AccessDenied');
    const left = versions.filter((version) => version.id !== id);
    if (left.length === 0) this.#objects.delete(key);
    else this.#objects.set(key, left);
    return { status: 204, headers: { 'x-amz-version-id': id }, body: '' };
  }

  /** ListObjectsV2, by UTF-8 order of keys; small pages, so that whoever lists must turn them. */
  list({ query }: Asked): Answer {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token');
    const most = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
    const written = query.get('encoding-type') === 'url' ? encodedKey : asXml;
    const keys = [...this.objects().keys()]
      .filter(
        (key) =>
          key.startsWith(prefix) && (after === null || Buffer.from(key).compare(Buffer.from(after)) > 0),
      )
      .sort((a, b) => Buffer.from(a).compare(Buffer.from(b)));
    const page = keys.slice(0, most);
    const more = keys.length > page.length;
    const contents = page.map((key) => `<Contents><Key>${written(key)}</Key></Contents>`).join('');
    const token = more ? `<NextContinuationToken>${asXml(page.at(-1)!)}</NextContinuationToken>` : '';
    const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${this.#name}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${contents}${token}</ListBucketResult>`;
    return { status: 200, headers: { 'content-type': 'application/xml' }, body };
  }
}

/** A request for an object, its signature already checked. */
export interface Asked {
  readonly key: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
  readonly query: URLSearchParams;
  readonly now: Date;
}

export interface Answer {
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

/** An error as S3 words it. */
export function error(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>0000000000000000</RequestId><HostId>double</HostId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
