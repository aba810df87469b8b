import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../fault.ts';
import { type Answering, answerRequests } from './connections.ts';
import { errorCode } from './file-fault.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
  /** PEM texts; without them the service speaks plain HTTP, to this machine only. */
  readonly tls?: Tls;
}

interface Tls {
  readonly cert: string;
  readonly key: string;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more connections, lets what is under way finish for a while, and closes. */
  close(): Promise<void>;
}

/** Milliseconds: for headers, for a whole request (a scan over a slow line), between requests, and to finish at the end. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
  readonly finish: number;
}

export const patience: Patience = { headers: 15_000, request: 300_000, idle: 75_000, finish: 10_000 };

const mostHeaderBytes = 16 * 1024;

/**
 * Serves HTTP or HTTPS; `answering` is asked for once the port is known and before the first request. Throws a `Fault`
 * for an address that cannot be had, or that others could reach without TLS.
 */
export async function startServer(
  address: Address,
  answering: (port: number) => Answering,
  waits: Patience = patience,
): Promise<RunningServer> {
  const { host, tls } = address;
  if (tls === undefined && !isLoopback(host)) throw new Fault('host-needs-tls', { host });
  const options: ServerOptions = {
    maxHeaderSize: mostHeaderBytes,
    headersTimeout: waits.headers,
    requestTimeout: waits.request,
    keepAliveTimeout: waits.idle,
    connectionsCheckingInterval: Math.min(5000, waits.headers),
  };
  const server = tls === undefined ? createServer(options) : await tlsServer(options, tls);
  await listening(server, address);
  const { port } = server.address() as AddressInfo;
  const { finish } = answerRequests(server, answering(port));
  return { port, close: () => finish(waits.finish) };
}

/** Loaded only where it is wanted: a laptop without TLS starts the faster. */
async function tlsServer(options: ServerOptions, tls: Tls): Promise<Server> {
  const { createServer: createTlsServer } = await import('node:https');
  try {
    return createTlsServer({ ...options, ...tls, minVersion: 'TLSv1.2' });
  } catch (error) {
    throw new Fault('tls-unreadable', {}, error);
  }
}

function listening(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const unavailable = ['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND'].includes(
        errorCode(error) ?? '',
      );
      reject(unavailable ? new Fault('address-unavailable', { host, port }, error) : error);
    });
    server.listen({ host, port }, resolve);
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
