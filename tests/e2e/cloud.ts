import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Orders } from '../support/aws/cloud-program.ts';

/** The service in the cloud's clothes, in a process of its own; its orders are those of `cloud-program.ts`. */
export interface Cloud {
  readonly url: string;
  /** Its root keys lie in `<data>/keys`. */
  readonly data: string;
  order<Name extends keyof Orders>(
    name: Name,
    ...args: Parameters<Orders[Name]>
  ): Promise<Awaited<ReturnType<Orders[Name]>>>;
  close(): Promise<void>;
}

/** Synthesizes, starts the doubles and the gateway, and waits until they can be asked. */
export async function startCloud(folder: string, alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<Cloud> {
  mkdirSync(folder, { recursive: true });
  const program = join(import.meta.dirname, '..', 'support', 'aws', 'cloud-program.ts');
  const child = fork(program, [folder, alg], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const gone = once(child, 'exit');
  const started = once(child, 'message') as Promise<[{ ready: string }]>;
  const [{ ready: url }] = await Promise.race([
    started,
    gone.then(([code]) => {
      throw new Error(`the cloud ended with ${code}`);
    }),
  ]);
  let orders = 0;
  return {
    url,
    data: join(folder, 'data'),
    order: (order, ...args) => {
      orders += 1;
      const id = orders;
      const answer = new Promise<never>((resolve) => {
        const listen = (message: { id?: number; done?: never }) => {
          if (message.id !== id) return;
          child.off('message', listen);
          resolve(message.done!);
        };
        child.on('message', listen);
      });
      child.send({ id, order, args });
      return answer;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
