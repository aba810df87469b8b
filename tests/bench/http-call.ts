import { Agent, type IncomingMessage, request } from 'node:http';
import type { Call } from '../../samples/hall/client.ts';

/** One keep-alive connection to a service: every call waits for the one before. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  readonly call: Call = async (method, path, body, token) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const { status, text } = await this.send(method, path, bytes, authorization);
    return { status, body: JSON.parse(text) as unknown };
  };

  send(
    method: string,
    path: string,
    body?: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const type = { 'content-type': 'application/jose+json', 'content-length': body?.length ?? 0 };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}${path}`, {
        method,
        agent: this.#agent,
        headers: { ...type, ...headers },
      });
      sent.once('error', reject);
      sent.once('response', (answer) => {
        textOf(answer).then((text) => resolve({ status: answer.statusCode!, text }), reject);
      });
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
