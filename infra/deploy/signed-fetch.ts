import { createHash, createHmac } from 'node:crypto';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * A fetch that an API with `perimeter: iam` lets through: signed with Signature Version 4 for `execute-api`, by whatever
 * credentials the AWS tools on this machine use. Throws what they throw where there are none.
 */
export async function signedFetch(url: string, asked: Asked, region: string): Promise<Response> {
  const { protocol, hostname, host, pathname } = new URL(url);
  const credentials = defaultProvider();
  const signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
  const signed = await signer.sign({
    protocol,
    hostname,
    method: asked.method,
    path: pathname,
    query: {},
    headers: { ...asked.headers, host },
    ...(asked.body === undefined ? {} : { body: asked.body }),
  });
  const { host: _host, ...headers } = signed.headers;
  return fetch(url, { ...asked, headers });
}

type Data = string | ArrayBuffer | ArrayBufferView;

/** Node's SHA-256, and its HMAC, in the shape the signer asks for. */
class Sha256 {
  readonly #digest: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;

  constructor(secret?: Data) {
    this.#digest = secret === undefined ? createHash('sha256') : createHmac('sha256', viewOf(secret));
  }

  update(data: Data): void {
    this.#digest.update(viewOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#digest.digest());
  }

  reset(): void {
    throw new Error('a new one is made for each signature');
  }
}

function viewOf(data: Data): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
