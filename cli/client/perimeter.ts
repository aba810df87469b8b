import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';

/** A request as it will be sent. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * The Region whose API asks for an AWS signature in front of the service (`perimeter: iam`), or `undefined` where none
 * does: the environment variable SCRUTINEER_SIGV4 names it.
 */
export function perimeterRegion(environment: NodeJS.ProcessEnv): string | undefined {
  return environment['SCRUTINEER_SIGV4'] || undefined;
}

/**
 * The headers of a request with an AWS signature (Signature Version 4, service `execute-api`) by whatever credentials
 * the AWS tools on this machine use. The bearer token gives way to it and travels in a header of its own.
 */
export async function signForPerimeter(
  { url, method, headers, body }: Outgoing,
  region: string,
): Promise<Readonly<Record<string, string>>> {
  // Loaded only where such a perimeter is: they take longer to load than all the rest of this program.
  const { SignatureV4 } = await import('@smithy/signature-v4');
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
  const signer = new SignatureV4({
    service: 'execute-api',
    region,
    credentials: defaultProvider(),
    sha256: Sha256,
  });
  const { authorization, ...others } = headers;
  const token = authorization?.replace(/^Bearer /, '');
  const { protocol, hostname, port, pathname, searchParams } = new URL(url);
  const signed = await signer.sign({
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: {
      ...others,
      host: port === '' ? hostname : `${hostname}:${port}`,
      ...(token === undefined ? {} : { 'x-scrutineer-token': token }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const { host: _host, ...sent } = signed.headers;
  return sent;
}

type Data = string | ArrayBuffer | ArrayBufferView;

/** SHA-256, or its HMAC where a secret is given, as the signer wants it. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: Data) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Data): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('each signature is made once');
  }
}

function bytesOf(data: Data): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
