import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../core/findings/entry.ts';
import { finding, speak } from '../../core/findings/finding.ts';
import type { HallFile } from '../../core/hall/documents.ts';
import { digestBytes, digestHex } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { scansNamed } from '../../core/ledger/verify/scans.ts';
import { makeToken } from '../../functions/embedded/make-token.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Connection, Refused } from './connection.ts';
import { sendScan } from './scan.ts';

/** Whose tokens bring the scans, and what the service calls itself. */
interface Bringer {
  readonly connection: Connection;
  readonly key: KeyFile;
  readonly origin: string;
}

/** Brings the files of a folder that acts of a hall name as scans; any other file there is left alone. Answers how many. */
export async function sendHallScans(
  { connection, key, origin }: Bringer,
  { election, entries }: HallFile,
  folder: string,
  lang: Lang,
): Promise<{ readonly ok: true; readonly scans: number } | Refused> {
  const named = scansNamed(entries.map(({ line }) => JSON.parse(line) as Entry));
  const files = await filesIn(folder);
  if (typeof files === 'string') {
    const findings = [speak(finding('folder-unreadable', '', { reason: files }), lang)];
    return { ok: false, exitCode: 2, findings };
  }
  let scans = 0;
  for (const bytes of files) {
    const digest = digestBytes(bytes, nodeCrypto.sha256);
    if (!named.has(digest)) continue;
    const path = `/v1/elections/${election}/scans/${digestHex(digest)}`;
    const token = () => makeToken(key, origin, new Date().toISOString());
    const sent = await sendScan(connection, path, token, bytes);
    if (!sent.ok) return sent;
    scans += 1;
  }
  return { ok: true, scans };
}

async function filesIn(folder: string): Promise<readonly Uint8Array[] | string> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
    return await Promise.all(files.sort().map(async (file) => new Uint8Array(await readFile(file))));
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
  }
}
