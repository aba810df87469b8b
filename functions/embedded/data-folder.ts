import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { Fault } from '../fault.ts';
import { errorCode, fileFault } from './file-fault.ts';
import { parseKeyFile } from './key-file.ts';

/** Where things lie in a data folder. */
export const place = {
  config: 'config.json',
  serviceKey: 'service-key.json',
  keys: 'keys',
  database: 'ledger.sqlite',
  sealed: 'sealed.db',
  vault: 'vault',
};

export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw fileFault(error);
  }
}

/** Throws `key-file-damaged` for a key that is missing too: with another, nothing signed so far would verify. */
export function readKey(folder: string, file: string): KeyFile {
  const bytes = readIfThere(join(folder, file));
  const key = bytes && parseKeyFile(bytes);
  if (!key?.ok) throw new Fault('key-file-damaged', { file });
  return key.value;
}
