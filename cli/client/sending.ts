import { type Finding, finding, speak } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import type { Shaped } from '../../core/json/shape.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { type Receipt, readReceipt } from '../../core/ledger/receipt.ts';
import { readSignable, readSigned, type Signed } from '../../core/ledger/signable.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { InputFile } from '../input-file.ts';
import { isEnvelope } from '../is-envelope.ts';
import { callFor } from './call.ts';
import { ask, type Connection, type Refused } from './connection.ts';
import type { Health } from './health.ts';

/** As much as the service takes in one request. */
const mostBytes = 4 * 1024 * 1024;
const deepest = 16;

/** What came of a file sent: `again` if the very same stood already; a registration has no receipt. */
export interface Sent {
  readonly ok: true;
  readonly again: boolean;
  readonly receipt?: Receipt;
  /** The answer as it came. */
  readonly text: string;
}

/** Sends what one file holds, signed first where it is not and a key is at hand. */
export async function sendFile(
  connection: Connection,
  service: Health['said']['service'],
  input: InputFile,
  key: KeyFile | undefined,
): Promise<Sent | Refused> {
  const { lang, url } = connection;
  const signed = await readEnvelopeFile(input, key);
  if (!signed.ok) return refused(2, signed.findings, lang);
  const { envelope, opened } = signed.value;
  const { method, path, answer } = callFor(signed.value);
  const answered = await ask(connection, { method, path, envelope: JSON.stringify(envelope) });
  if (!answered.ok) return answered;
  const text = await answered.response.text();
  const again = answered.response.status === 200;
  if (answer === 'registration') return { ok: true, again, text };
  const receipt = readReceipt(text, opened.payloadDigest, service, nodeCrypto);
  if (receipt === undefined)
    return refused(1, [finding('receipt-wrong', '', { url, service: service.kid })], lang);
  return { ok: true, again, receipt, text };
}

function refused(exitCode: 1 | 2, findings: readonly Finding[], lang: Connection['lang']): Refused {
  return { ok: false, exitCode, findings: findings.map((found) => speak(found, lang)) };
}

async function readEnvelopeFile(input: InputFile, key: KeyFile | undefined): Promise<Shaped<Signed>> {
  if (!input.ok) return input;
  const { length: bytes } = input.bytes;
  if (bytes > mostBytes)
    return { ok: false, findings: [finding('file-too-large', '', { bytes, limit: mostBytes })] };
  const json = readJson(input.bytes, { depth: deepest });
  if (!json.ok) return json;
  const { sha256 } = nodeCrypto;
  if (isEnvelope(json.value)) return readSigned(json.value, sha256);
  const plain = readSignable(json.value);
  if (!plain.ok) return plain;
  if (key === undefined) return { ok: false, findings: [finding('key-needed', '')] };
  return readSigned(signPayload(plain.value.payload, plain.value.purpose, [signingKey(key)]), sha256);
}
