import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../fault.ts';
import { sqliteFault } from './sqlite-fault.ts';

/**
 * Takes a data folder for this process alone; closing gives it back. The lock is SQLite's own on an empty file, held by
 * the operating system, so a process killed at any moment leaves none behind. Throws `folder-in-use`.
 */
export function lockFolder(folder: string): { close(): void } {
  try {
    const lock = new DatabaseSync(join(folder, 'lock'));
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    const fault = sqliteFault(error);
    throw fault instanceof Fault && fault.found.code === 'store-busy' ? new Fault('folder-in-use') : fault;
  }
}
