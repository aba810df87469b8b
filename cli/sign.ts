import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { readJson } from '../core/json/read.ts';
import type { Shaped } from '../core/json/shape.ts';
import { readSignable, readSigned, type Signed } from '../core/ledger/signable.ts';
import { addSignature, type SigningKey, signingKey, signPayload } from '../functions/embedded/sign.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { readInputFile } from './input-file.ts';
import { isEnvelope } from './is-envelope.ts';
import { langOption } from './lang.ts';
import { readKey } from './read-key.ts';
import { refuse } from './refuse.ts';
import { replaceFile } from './replace-file.ts';

/** As much as the service takes in one request. */
const mostBytes = 4 * 1024 * 1024;
const deepest = 16;

interface SignOptions {
  readonly key: string;
  readonly lang: Lang;
}

/** `sign --key K FILE`: makes the file an envelope with one signature more; prints its payload digest and who signed, by thumbprint. */
export function signCommand(): Command {
  return new Command('sign')
    .requiredOption('--key <file>', '密钥文件 / key file')
    .argument('<file>')
    .addOption(langOption())
    .action(sign);
}

async function sign(file: string, { key: keyPath, lang }: SignOptions): Promise<void> {
  const keyFile = await readKey(keyPath);
  if (!keyFile.ok) return refuse(keyPath, keyFile.findings, 2, lang);
  const bytes = await readInputFile(file, mostBytes);
  const signed = bytes.ok ? withSignature(bytes.bytes, signingKey(keyFile.value)) : bytes;
  if (!signed.ok) return refuse(file, signed.findings, 2, lang);
  const { envelope, opened } = signed.value;
  try {
    await replaceFile(file, `${JSON.stringify(envelope)}\n`);
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(file, [finding('file-not-written', '', { reason })], 1, lang);
  }
  const kids = opened.signatures.map((signature) => signature.kid);
  process.stdout.write(`${[opened.payloadDigest, ...kids].join(' ')}\n`);
}

/** The file's payload, plain or in an envelope, signed once more; read again as the service will read it. */
function withSignature(bytes: Uint8Array, key: SigningKey): Shaped<Signed> {
  const json = readJson(bytes, { depth: deepest });
  if (!json.ok) return json;
  const { sha256 } = nodeCrypto;
  if (!isEnvelope(json.value)) {
    const plain = readSignable(json.value);
    if (!plain.ok) return plain;
    return readSigned(signPayload(plain.value.payload, plain.value.purpose, [key]), sha256);
  }
  const signed = readSigned(json.value, sha256);
  if (!signed.ok) return signed;
  return readSigned(addSignature(signed.value.envelope, signed.value.purpose, key), sha256);
}
