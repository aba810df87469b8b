import { rowOf } from '../../core/ledger/acts/table.ts';
import { type FunctionName, functionTable } from '../functions.ts';
import { assumed } from './assumed.ts';
import type { Load } from './load.ts';

/** The function that answers a request, by the request's name. */
export function answeredBy(what: string): FunctionName {
  if (what === 'bundle') return 'ingest';
  if (what === 'registration') return 'rule';
  if (what === 'look' || what === 'evidence' || what === 'board') return 'read';
  return rowOf(what as Parameters<typeof rowOf>[0]).call === 'rulings' ? 'rule' : 'conduct';
}

/**
 * How long a request holds its function and is billed: the processor's time, at the share of one that the function's memory
 * brings, and its waits one after another.
 */
export function holding(
  what: string,
  load: Omit<Load, 'held' | 'gbSeconds'>,
): Pick<Load, 'held' | 'gbSeconds'> {
  const { wait, wholeProcessorMb } = assumed;
  const { memory } = functionTable[answeredBy(what)];
  const { ms, reads, writes, puts, gets, signs } = load;
  const waits =
    reads * wait.reads + writes * wait.writes + puts * wait.puts + gets * wait.gets + signs * wait.signs;
  const held = ms * Math.max(1, wholeProcessorMb / memory) + waits;
  return { held, gbSeconds: (held / 1000) * (memory / 1024) };
}
