import type { Server, ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../fault.ts';
import { type Answering, answerRequests, type Connections } from './connections.ts';
import { errorCode } from './file-fault.ts';
import { createServer } from './node-http.ts';

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

/** A server that has its port; it must be told what answers before it does anything else. */
export interface Listening {
  readonly port: number;
  /** Takes requests from now on. */
  answer(answering: Answering): Connections;
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
 * Takes an address for HTTP or HTTPS. Throws a `Fault` for one that cannot be had, or that others could reach without
 * TLS.
 */
export async function listen(address: Address, waits: Patience = patience): Promise<Listening> {
  checkHost(address);
  const { tls } = address;
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
  return { port, answer: (answering) => answerRequests(server, answering, waits.finish) };
}

/** Throws `host-needs-tls` for an address that others could reach without TLS. */
export function checkHost({ host, tls }: Pick<Address, 'host' | 'tls'>): void {
  if (tls === undefined && !isLoopback(host)) throw new Fault('host-needs-tls', { host });
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
    // Stays for good: a connection that cannot be accepted later (too many open files) is that client's loss alone.
    server.on('error', (error) => {
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
