import type { Shaped } from '../core/json/shape.ts';
import type { KeyFile } from '../core/ledger/key-file.ts';
import { parseKeyFile } from '../functions/embedded/key-file.ts';
import { readInputFile } from './input-file.ts';

const mostBytes = 64 * 1024;

/** The key file a person named with `--key`. */
export async function readKey(path: string): Promise<Shaped<KeyFile>> {
  const read = await readInputFile(path, mostBytes);
  return read.ok ? parseKeyFile(read.bytes) : read;
}
