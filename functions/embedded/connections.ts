import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Handler } from '../http/event.ts';
import { gatewayEvent } from './gateway-event.ts';
import { problemOfBytes, problemOfConnect } from './raw-problem.ts';
import { receiveBody } from './receive-body.ts';
import { sendAndHangUp, sendResult } from './send-result.ts';

/** What answers, and how many bytes of body it takes at most by method and raw path. */
export interface Answering {
  readonly handle: Handler;
  readonly bodyLimit: (method: string, path: string) => number;
}

export interface Connections {
  /** Takes no more connections, lets what is under way finish for a while, and closes. */
  close(): Promise<void>;
}

/** Has a server's requests answered; at the end those under way have `grace` milliseconds. */
export function answerRequests(server: Server, { handle, bodyLimit }: Answering, grace: number): Connections {
  const open = new Set<Duplex>();
  const underWay = new Set<ServerResponse>();
  const busy = (socket: Duplex) => [...underWay].some((response) => response.req.socket === socket);
  let finishing = false;

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { socket } = incoming;
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (finishing && !busy(socket)) socket.destroy();
    });
    const [path = ''] = incoming.url!.split('?');
    const body = await receiveBody(incoming, bodyLimit(incoming.method!, path));
    if (body.kind === 'gone') return;
    const result = await handle(gatewayEvent(incoming, body.bytes));
    if (finishing) response.setHeader('connection', 'close');
    await (body.kind === 'over' ? sendAndHangUp(incoming, response, result) : sendResult(response, result));
  };
  const receive = (incoming: IncomingMessage, response: ServerResponse) => {
    // The handler never throws; what can fail here is a stream or the connection itself.
    answer(incoming, response).catch(() => response.destroy());
  };

  server.on('setSecureContext' in server ? 'secureConnection' : 'connection', (socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', receive);
  server.on('checkContinue', (incoming, response) => {
    const [path = ''] = incoming.url!.split('?');
    const declared = Number(incoming.headers['content-length'] ?? 0);
    if (declared <= bodyLimit(incoming.method!, path)) response.writeContinue();
    receive(incoming, response);
  });
  server.on('connect', (_incoming, socket) => socket.end(problemOfConnect()));
  server.on('clientError', (error, socket) => {
    // Half an answer may be on the wire already; another one after it would be read as its end.
    if (busy(socket) || !socket.writable) socket.destroy();
    else socket.end(problemOfBytes(error));
  });

  const close = () =>
    new Promise<void>((resolve) => {
      finishing = true;
      const force = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(force);
        resolve();
      });
      // Node keeps connections on which no request ever began; nothing was promised on them.
      for (const socket of open) if (!busy(socket)) socket.destroy();
    });
  return { close };
}
