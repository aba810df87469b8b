import type { FindingCode } from '../../core/findings/catalogue.ts';
import { Fault } from '../fault.ts';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte of an extended one. */
const faults = new Map<number, FindingCode>([
  [1, 'database-damaged'], // the statements are constant: only tables changed from outside make one fail
  [5, 'store-busy'],
  [6, 'store-busy'],
  [8, 'folder-not-writable'],
  [10, 'disk-fault'],
  [11, 'database-damaged'],
  [13, 'disk-full'],
  [14, 'folder-not-writable'],
  [26, 'database-damaged'],
]);

/** What a database error means for the people who run the service; anything else is a bug and stays as it is. */
export function sqliteFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const code = faults.get(error.errcode & 0xff);
  return code === undefined ? error : new Fault(code, {}, error);
}

/** Runs database work so that what leaves it is a result, a fault or a bug. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFault(error);
  }
}
