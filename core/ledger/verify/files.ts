import type * as z from 'zod/mini';
import type { Digest } from '../../crypto.ts';
import { readShape } from '../../json/shape.ts';
import { isCanonicalText } from '../canonical.ts';
import { broken, brokenAt } from './broken.ts';

/** A folder's files by path, and the digests the manifest was found to list rightly. */
export interface Folder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly digests: ReadonlyMap<string, Digest>;
}

/** A byte order mark is kept, so that it is no part of any exact form. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes; breaks where they are none. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw broken('file-malformed', path);
  }
}

/** The JSON value of a text; breaks where it is none. */
export function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('file-malformed', path);
  }
}

/** A file that must be there. */
export function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw broken('file-missing', path);
  return bytes;
}

/** A document of the folder: exactly the RFC 8785 bytes of its value, so that no two files say the same. */
export function documentAt<T>(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  schema: z.ZodMiniType<T>,
): T {
  const text = textOf(fileAt(files, path), path);
  const value = parsed(text, path);
  if (!isCanonicalText(text, value)) throw broken('file-malformed', path);
  const shaped = readShape(schema, value);
  if (!shaped.ok) throw brokenAt(path, shaped.findings);
  return shaped.value;
}
