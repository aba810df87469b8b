import { randomUUID } from 'node:crypto';
import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { Fault } from '../fault.ts';
import { service, type Table } from './dynamo-calls.ts';
import { Patience } from './patience.ts';
import { sdkFault, troubleOf } from './sdk-fault.ts';

/** What became of a transaction; a service that stays busy, or denies it, is a fault instead. */
export type Transacted =
  | { readonly done: true }
  /** Conditions did not hold: a reason for each item. `repeated` if an earlier try may have been carried out unheard. */
  | { readonly done: false; readonly reasons: readonly CancellationReason[]; readonly repeated: boolean }
  /** Others wrote to the same items all the time. */
  | { readonly done: 'conflict' }
  /** No answer came: it may have been carried out or not, or will be. `fault` is to be thrown if nobody can tell. */
  | { readonly done: 'unknown'; readonly fault: unknown };

export function failed(reason: CancellationReason | undefined): boolean {
  return reason?.Code === 'ConditionalCheckFailed';
}

export function inConflict(reason: CancellationReason | undefined): boolean {
  return reason?.Code === 'TransactionConflict';
}

function throttled({ Code }: CancellationReason): boolean {
  return Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded';
}

/** Writes all the items or none. Every try has one token, so that whatever is sent twice is done once. */
export async function transact(table: Table, items: TransactWriteItem[]): Promise<Transacted> {
  const input = { TransactItems: items, ClientRequestToken: randomUUID() };
  const patience = new Patience(table.pacing);
  let repeated = false;
  for (;;) {
    try {
      await table.client.send(new TransactWriteItemsCommand(input));
      return { done: true };
    } catch (error) {
      repeated ||= sentAgain(error);
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
      if (reasons.some(failed)) return { done: false, reasons, repeated };
      const trouble = reasons.some(throttled) ? 'busy' : troubleOf(error);
      if (trouble === 'unreachable') return { done: 'unknown', fault: sdkFault(error, service) };
      const conflict = trouble === undefined && reasons.some(inConflict);
      if (trouble !== 'busy' && !conflict) throw sdkFault(error, service);
      if (await patience.lasts()) continue;
      if (conflict) return { done: 'conflict' };
      throw new Fault('cloud-busy', { service }, error);
    }
  }
}

/** Whether the SDK had sent a request before, and got no usable answer. */
function sentAgain(error: unknown): boolean {
  return error instanceof Error && '$metadata' in error
    ? ((error.$metadata as { attempts?: number } | undefined)?.attempts ?? 1) > 1
    : false;
}
