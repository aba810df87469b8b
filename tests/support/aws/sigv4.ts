import { createHash, createHmac } from 'node:crypto';

/** A request as it came in. Header names are lower case. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly now: Date;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What is wrong with a signature, in S3's words; `undefined` where it holds. */
export type SignatureFault =
  | 'MissingSecurityHeader'
  | 'InvalidAccessKeyId'
  | 'SignatureDoesNotMatch'
  | 'RequestTimeTooSkewed'
  | 'AccessDenied'
  | 'AuthorizationQueryParametersError'
  | 'XAmzContentSHA256Mismatch';

const skew = 15 * 60_000;
/** Seconds a presigned address may be good for at most: a week. */
const longest = 604_800;

/**
 * Checks AWS Signature Version 4 as its documentation describes it, in a header or in the query, without any code of the
 * SDK, so that both agree on what the documentation says.
 */
export function checkSignature(
  request: SignedRequest,
  { accessKeyId, secretAccessKey }: Credentials,
  spokenTo = 's3',
): SignatureFault | undefined {
  const [path = '', queryText = ''] = request.target.split('?');
  const query = new Map([...new URLSearchParams(queryText)]);
  const presigned = query.has('X-Amz-Signature');
  const given = presigned ? fromQuery(query) : fromHeader(request.headers['authorization']);
  if (given === undefined) return 'MissingSecurityHeader';
  const date = presigned ? query.get('X-Amz-Date') : request.headers['x-amz-date'];
  if (date === undefined) return 'MissingSecurityHeader';
  const [key, day, region, service] = given.credential.split('/');
  if (key !== accessKeyId) return 'InvalidAccessKeyId';
  // The scope of the key names the day of the date, and the service that is spoken to.
  if (!date.startsWith(`${day}T`) || service !== spokenTo) return 'SignatureDoesNotMatch';
  const at = instantOf(date);
  const age = request.now.getTime() - at;
  const seconds = Number(query.get('X-Amz-Expires'));
  if (presigned && !(seconds >= 1 && seconds <= longest)) return 'AuthorizationQueryParametersError';
  // S3 says "Request has expired" under this code.
  if (presigned && age > seconds * 1000) return 'AccessDenied';
  if (presigned ? age < -skew : Math.abs(age) > skew) return 'RequestTimeTooSkewed';
  // The host, and every header of the service's own that goes with a request, must be signed with it.
  if (!given.signedHeaders.includes('host')) return 'SignatureDoesNotMatch';
  const unsigned = Object.keys(request.headers).some(
    (name) => name.startsWith('x-amz-') && !given.signedHeaders.includes(name),
  );
  if (unsigned) return 'SignatureDoesNotMatch';
  const payload = presigned ? 'UNSIGNED-PAYLOAD' : request.headers['x-amz-content-sha256'];
  if (payload === undefined) return 'MissingSecurityHeader';
  const open = payload === 'UNSIGNED-PAYLOAD' || payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  if (!open && payload !== hex(request.body)) return 'XAmzContentSHA256Mismatch';
  const canonical = [
    request.method,
    path,
    canonicalQuery(queryText),
    ...given.signedHeaders.map(
      (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`,
    ),
    '',
    given.signedHeaders.join(';'),
    payload,
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n');
  const signing = [day!, region!, service!, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  const made = createHmac('sha256', signing).update(toSign).digest('hex');
  return made === given.signature ? undefined : 'SignatureDoesNotMatch';
}

interface Given {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function fromQuery(query: ReadonlyMap<string, string>): Given | undefined {
  const [credential, signed, signature] = ['X-Amz-Credential', 'X-Amz-SignedHeaders', 'X-Amz-Signature'].map(
    (name) => query.get(name),
  );
  if (credential === undefined || signed === undefined || signature === undefined) return undefined;
  return { credential, signedHeaders: signed.split(';'), signature };
}

function fromHeader(authorization: string | undefined): Given | undefined {
  const [, credential, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization ?? '',
    ) ?? [];
  if (credential === undefined || signed === undefined || signature === undefined) return undefined;
  return { credential, signedHeaders: signed.split(';'), signature };
}

/** Parameters in code-unit order of their encoded names, then values; the signature itself is left out. */
function canonicalQuery(text: string): string {
  const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return text
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')] as const;
    })
    .sort(([a, first], [b, second]) => inOrder(a, b) || inOrder(first, second))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function instantOf(date: string): number {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(iso);
}

const hex = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
