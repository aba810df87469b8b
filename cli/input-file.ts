import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type Finding, finding } from '../core/findings/finding.ts';

export type InputFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The bytes of a file a person named; one over `limit` bytes is refused before it is read. */
export async function readInputFile(path: string, limit: number): Promise<InputFile> {
  try {
    const found = await stat(path);
    if (found.size > limit) {
      return { ok: false, findings: [finding('file-too-large', '', { bytes: found.size, limit })] };
    }
    return { ok: true, bytes: found.isFile() ? await readFile(path) : await drain(path, limit) };
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return { ok: false, findings: [finding('file-unreadable', '', { reason })] };
  }
}

/** A pipe has no size to ask for: one byte more than the limit is enough for whoever reads it to refuse it. */
async function drain(path: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: limit })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
