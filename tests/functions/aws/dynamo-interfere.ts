import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Pacing } from '../../../functions/aws/patience.ts';

/** One call on its way: `go` lets it through to the table and gives its output. */
export interface Sent {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly go: () => Promise<object>;
}

/** What becomes of a call; it may throw what the SDK would after its own tries. */
export type Meddler = (sent: Sent) => Promise<object>;

/** Stands in front of a client, where one call of a ledger is one call: notes each and lets `meddler` have it. */
export function meddle(client: DynamoDBClient, meddler: Meddler = ({ go }) => go()): Sent[] {
  const seen: Sent[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      let response: unknown;
      const go = async () => {
        const result = await next(args);
        response = result.response;
        return result.output;
      };
      const command = String(context.commandName).replace('Command', '');
      const sent: Sent = { command, input: args.input as Sent['input'], go };
      seen.push(sent);
      return { output: { $metadata: {}, ...(await meddler(sent)) }, response };
    },
    { step: 'initialize', name: 'meddle' },
  );
  return seen;
}

/** Meddles with the first so many writes only. */
export function first(count: number, meddler: Meddler): Meddler {
  let left = count;
  return (sent) => (sent.command === 'TransactWriteItems' && left-- > 0 ? meddler(sent) : sent.go());
}

export function failing(name: string, fields: object = {}): Meddler {
  return async () => {
    throw Object.assign(new Error(name), { name, $metadata: { attempts: 3 } }, fields);
  };
}

/** Carried out, but its answer never arrives. */
export const answerLost: Meddler = async ({ go }) => {
  await go();
  return failing('TimeoutError')({ command: '', input: {}, go });
};

/** A transaction cancelled for these reasons, an item each. */
export function cancelled(...codes: readonly string[]): Meddler {
  return async () => {
    const CancellationReasons = codes.map((Code) => ({ Code }));
    const $metadata = { attempts: 1 };
    throw new TransactionCanceledException({ message: 'cancelled', $metadata, CancellationReasons });
  };
}

/** Pauses that take no time, noted. */
export function notedPacing(): Pacing & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    random: () => 0.999,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
}
