import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import type { Digest } from '../core/crypto.ts';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { readJson } from '../core/json/read.ts';
import type { Shaped } from '../core/json/shape.ts';
import { digestHex } from '../core/ledger/canonical.ts';
import { readSealedDocument, type SealedDocument, sealDocument } from '../core/ledger/sealed-document.ts';
import { makeToken } from '../functions/embedded/make-token.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { ask } from './client/connection.ts';
import { openSession } from './client/session.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { replaceFile } from './replace-file.ts';

const mostBytes = 4 * 1024 * 1024;
const deepest = 16;

interface SealOptions {
  readonly url: string;
  readonly key: string;
  readonly lang: Lang;
}

/** `seal FILE --url U --key K`: puts a document about people where only checks find it; prints the digest an act names. */
export function sealCommand(): Command {
  return new Command('seal')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption(
      '--key <file>',
      '密钥文件：党委办、上级党委或督查组 / of an organiser, superior or supervision',
    )
    .argument('<file>', '还没有随机盐的，写入文件 / its salt, where it has none, is written into it')
    .addOption(langOption())
    .action(seal);
}

async function seal(file: string, { url, key, lang }: SealOptions): Promise<void> {
  const read = await readSalted(file);
  if (!read.ok) return refuse(file, read.findings, 2, lang);
  const { document, digest, text } = read.value;
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  try {
    // Before it is sent: whoever runs this again after a fault sends the very same, and the salt is not lost.
    if (text !== undefined) await replaceFile(file, text);
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(file, [finding('file-not-written', '', { reason })], 1, lang);
  }
  const { connection, key: owner, origin } = session;
  const answered = await ask(connection, {
    method: 'PUT',
    path: `/v1/elections/${document.election}/sealed/${digestHex(digest)}`,
    token: await makeToken(owner, origin, new Date().toISOString()),
    envelope: JSON.stringify(document),
  });
  if (!answered.ok) return refuseSpoken(file, answered, lang);
  process.stdout.write(`${digest}\n`);
}

/** `text`: the file anew, where it had no salt yet. */
interface Salted {
  readonly document: SealedDocument;
  readonly digest: Digest;
  readonly text?: string;
}

async function readSalted(file: string): Promise<Shaped<Salted>> {
  const bytes = await readInputFile(file, mostBytes);
  if (!bytes.ok) return bytes;
  const json = readJson(bytes.bytes, { depth: deepest });
  if (!json.ok) return json;
  const unsalted = isObject(json.value) && !('salt' in json.value);
  const value = unsalted ? { ...json.value, salt: randomBytes(32).toString('base64url') } : json.value;
  const read = readSealedDocument(value);
  if (!read.ok) return read;
  const { digest } = sealDocument(read.value, nodeCrypto.sha256);
  const document = read.value;
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return { ok: true, value: { document, digest, ...(unsalted ? { text } : {}) } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
