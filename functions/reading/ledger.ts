import { finding } from '../../core/findings/finding.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { readEntries } from '../ledger/entries.ts';
import { openElection } from './open-election.ts';

/** Entries from `from` (1 if absent) up to the head, one canonical JSON text a line, the chain checked on the way. */
export async function readLedger({ params, query, reader }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  const from = query['from'] ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(from)) return refuse([finding('query-missing', '', { name: 'from' })]);
  const entries = await readEntries(house, head.item, Number(from));
  const body = entries.map((entry) => `${entry.line}\n`).join('');
  return { status: 200, body, headers: { 'content-type': 'application/jsonl' } };
}
