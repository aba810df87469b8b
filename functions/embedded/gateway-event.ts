import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Event } from '../http/event.ts';

/** A node request as API Gateway would hand it over (payload format 2.0); the body always in base64. */
export function gatewayEvent(incoming: IncomingMessage, body: Uint8Array): Event {
  const [rawPath = '', ...query] = incoming.url!.split('?');
  const rawQueryString = query.join('?');
  const method = incoming.method!;
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: headersOf(incoming),
    queryStringParameters: parametersOf(rawQueryString),
    requestContext: {
      accountId: 'embedded',
      apiId: 'embedded',
      domainName: 'localhost',
      domainPrefix: '',
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
      http: { method, path: rawPath, protocol: `HTTP/${incoming.httpVersion}`, sourceIp: '', userAgent: '' },
    },
    isBase64Encoded: true,
    ...(body.length === 0
      ? {}
      : { body: Buffer.from(body.buffer, body.byteOffset, body.length).toString('base64') }),
  };
}

/** Repeated headers and parameters come as one text with commas between, as the gateway has it. */
function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, values] of Object.entries(incoming.headersDistinct)) headers[name] = values!.join(',');
  return headers;
}

function parametersOf(query: string): Record<string, string> {
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}
