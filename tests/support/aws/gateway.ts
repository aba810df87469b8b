import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Lambda } from './lambda.ts';

/** Which function a route key (`GET /v1/elections/{id}`, `$default`) leads to. */
export type RouteKeys = ReadonlyMap<string, Lambda>;

/** Most bytes of a request (API Gateway quotas, HTTP API payload size). */
const payloadLimit = 10 * 1024 * 1024;

/** Bodies of these types reach a function as text, all others in base64 (API Gateway, payload format 2.0). */
const textual = /^(text\/.*|application\/(json|javascript|xml))$/;

/** An HTTP API on loopback in front of functions: it matches routes, makes events, and sends on what they answer. */
export async function startGateway(routes: () => RouteKeys): Promise<{ url: string; close(): void }> {
  // A client that waits while a command runs finds its connection as it left it: none is closed for being idle.
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, response) => {
    answer(incoming, response, routes()).catch((error: Error) => {
      response.writeHead(500).end(JSON.stringify({ message: error.message }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeAll(server) };
}

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function answer(incoming: IncomingMessage, response: ServerResponse, routes: RouteKeys): Promise<void> {
  const body = await buffer(incoming);
  if (body.length > payloadLimit) return say(response, 413, 'Request Entity Too Large');
  const [path = '', query = ''] = incoming.url!.split('?');
  const found = findRoute(routes, incoming.method!, path);
  if (found === undefined) return say(response, 404, 'Not Found');
  const invoked = await found.lambda.invoke(eventOf(incoming, { path, query, routeKey: found.key, body }));
  switch (invoked.kind) {
    case 'answered':
      return sendOn(response, invoked.result as Answer);
    case 'timed-out':
      return say(response, 503, 'Service Unavailable');
    case 'failed':
      return say(response, 500, 'Internal Server Error');
  }
}

function say(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

interface Answer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

function sendOn(response: ServerResponse, { statusCode, headers, body, isBase64Encoded }: Answer): void {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(statusCode, { ...headers, 'content-length': bytes.length }).end(bytes);
}

/** The most specific route: one without parameters before one with, `$default` last (API Gateway developer guide). */
function findRoute(
  routes: RouteKeys,
  method: string,
  path: string,
): { readonly key: string; readonly lambda: Lambda } | undefined {
  const matching = [...routes]
    .filter(([key]) => key !== '$default' && matches(key, method, path))
    .sort(([a], [b]) => a.split('{').length - b.split('{').length);
  const [key, lambda] = matching[0] ?? ['$default', routes.get('$default')];
  return lambda && { key, lambda };
}

function matches(key: string, method: string, path: string): boolean {
  const [named, pattern = ''] = key.split(' ');
  if (named !== method && named !== 'ANY') return false;
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, i) => (segment.startsWith('{') ? given[i] !== '' : segment === given[i]))
  );
}

interface Asked {
  readonly path: string;
  readonly query: string;
  readonly routeKey: string;
  readonly body: Buffer;
}

/** Payload format 2.0 as the developer guide describes it. */
function eventOf(incoming: IncomingMessage, { path, query, routeKey, body }: Asked): object {
  const headers = Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values!.join(',')]),
  );
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const isText = textual.test(type);
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(query === '' ? {} : { queryStringParameters: parameters }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'double',
      domainName: 'double.execute-api.local',
      domainPrefix: 'double',
      http: { method: incoming.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
