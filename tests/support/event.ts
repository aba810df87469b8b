import type { Event } from '../../functions/http/event.ts';

export interface Asked {
  readonly method?: string;
  /** Raw path with query. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** An API Gateway event (payload format 2.0); bytes come in base64, a text as itself. */
export function makeEvent({ method = 'GET', url = '/', headers = {}, body }: Asked): Event {
  const [rawPath = '', rawQueryString = ''] = url.split(/\?(.*)/s);
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    // The gateway joins what is given twice.
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  const inBase64 = body instanceof Uint8Array;
  const text = inBase64 ? Buffer.from(body).toString('base64') : body;
  const now = new Date(0);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { ...headers },
    queryStringParameters: query,
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    },
    isBase64Encoded: inBase64,
    ...(text === undefined ? {} : { body: text }),
  };
}
