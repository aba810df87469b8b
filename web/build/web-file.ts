import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a file in `web/`. */
export function webFile(path: string): Promise<string> {
  return readFile(join(import.meta.dirname, '..', path), 'utf8');
}
