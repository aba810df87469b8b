import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Call } from '../../samples/hall/client.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * One keep-alive connection to a service, a request at a time. It speaks just enough HTTP/1.1 to cost next to nothing:
 * what is measured is the service, not who asks.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #host: string;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay();
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  readonly call: Call = async (method, path, body, token) => {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const { status, text } = await this.send(this.request(method, path, bytes, token));
    return { status, body: JSON.parse(text) as unknown };
  };

  /** The bytes of a request, its body JSON. */
  request(method: string, path: string, body: Uint8Array = new Uint8Array(), token?: string): Buffer {
    const lines = [
      `${method} ${path} HTTP/1.1`,
      `host: ${this.#host}`,
      'content-type: application/jose+json',
      `content-length: ${body.length}`,
      ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ];
    return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let received: Buffer = Buffer.alloc(0);
      const take = (chunk: Buffer) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const answer = answerIn(received);
        if (answer === undefined) return;
        this.#socket.off('data', take);
        this.#socket.off('close', fail);
        resolve(answer);
      };
      const fail = () => reject(new Error('the connection was closed'));
      this.#socket.on('data', take);
      this.#socket.once('close', fail);
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** An answer once all of it is there; every answer of the service to these requests says its length. */
function answerIn(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(head)!;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head)!;
  const body = end + 4;
  if (bytes.length < body + Number(length)) return undefined;
  return { status: Number(status), text: bytes.toString('utf8', body) };
}
