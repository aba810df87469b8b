import { rm } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Algorithm } from '../core/crypto.ts';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, finding } from '../core/findings/finding.ts';
import { parseCode } from '../core/ledger/enrolment/code.ts';
import { enrolmentOf } from '../core/ledger/enrolment/enrolment.ts';
import { isInvitation } from '../core/ledger/enrolment/invitation.ts';
import type { KeyFile } from '../core/ledger/key-file.ts';
import { type Invitation, readActor } from '../core/ledger/registration.ts';
import { makeKeyFile, writeKeyFile } from '../functions/embedded/key-file.ts';
import { oneTimeKey } from '../functions/embedded/one-time-key.ts';
import { type SigningKey, signingKey, signPayload } from '../functions/embedded/sign.ts';
import { ask, type Connection, connectTo, type Refused, unexpected } from './client/connection.ts';
import { langOption } from './lang.ts';
import { printable } from './printable.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { writeNewFile } from './write-new-file.ts';

interface EnrolOptions {
  readonly url: string;
  readonly actor: string;
  readonly code: string;
  readonly alg: Algorithm;
  readonly out: string;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    done: (out: string, { person }: Invitation, kid: string) => [
      `${person}已登记，私钥在 ${out}，只限本人保管。密钥指纹：${kid}`,
      '登记码已作废，请销毁登记条。',
    ],
    pending: (file: string, url: string) =>
      `登记是否收到尚不清楚，密钥和登记都已保存。网络恢复后运行：scrutineer send --url ${url} ${file}`,
  },
  en: {
    done: (out: string, { person }: Invitation, kid: string) => [
      `${person} is registered; the private key is in ${out}, for its owner alone. Thumbprint: ${kid}`,
      'The code is spent; destroy the slip.',
    ],
    pending: (file: string, url: string) =>
      `Nobody knows yet whether it was taken; key and registration are kept. Once the line is back: scrutineer send --url ${url} ${file}`,
  },
} as const;

/** `enrol`: makes a key by the code of an enrolment slip, and has it registered as the invitation says. */
export function enrolCommand(): Command {
  return new Command('enrol')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--actor <id>', '登记条上的标识 / id on the slip')
    .requiredOption('--code <code>', '登记码 / code')
    .addOption(new Option('--alg <alg>', '签名算法 / algorithm').choices(['EdDSA', 'ES256']).default('EdDSA'))
    .requiredOption('--out <file>', '密钥文件 / key file')
    .addOption(langOption())
    .action(enrol);
}

async function enrol({ url, actor, code: typed, alg, out, lang }: EnrolOptions): Promise<void> {
  const code = parseCode(typed);
  if (!code.ok) return refuse(actor, code.findings, 2, lang);
  const connection = connectTo(url, lang);
  if ('ok' in connection) return refuseSpoken(url, connection, lang);
  const oneTime = await oneTimeKey(code.value, actor);
  const invited = await invitationFor(connection, actor, oneTime);
  if (!invited.ok) return refuseSpoken(actor, invited, lang);
  const { invitation } = invited;
  const { person, role, jurisdiction } = invitation;
  const keyFile = makeKeyFile({ actor, person, role, jurisdiction }, alg);
  const key = signingKey(keyFile);
  const registration = enrolmentOf(invitation, key.jwk, new Date().toISOString());
  const envelope = JSON.stringify(signPayload(registration, 'actor', [oneTime, key]));
  // Both are kept before anything is sent, so that a lost answer loses no key that was registered.
  const pending = `${out}.registration.json`;
  const failed = await keep(out, keyFile, pending, envelope);
  if (failed) return refuse(out, [failed], failed.code === 'file-exists' ? 2 : 1, lang);
  const answered = await ask(connection, { method: 'POST', path: '/v1/enrol', envelope });
  if (answered.ok) {
    await rm(pending);
    process.stdout.write(text(phrases[lang].done(out, invitation, key.kid)));
    return;
  }
  refuseSpoken(actor, answered, lang);
  if (answered.exitCode === 1) process.stderr.write(text([phrases[lang].pending(pending, url)]));
  else await Promise.all([rm(out), rm(pending)]);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** The invitation of an id, for whoever has the code that this is the key of. */
async function invitationFor(
  connection: Connection,
  actor: string,
  { kid, jwk }: SigningKey,
): Promise<{ readonly ok: true; readonly invitation: Invitation } | Refused> {
  const path = `/v1/invitations/${encodeURIComponent(actor)}/${kid}`;
  const answered = await ask(connection, { method: 'GET', path });
  if (!answered.ok) return answered;
  const read = readActor(await answered.response.json().catch(() => undefined));
  // Whoever stands in between might show another's, to have a key made for it.
  const isIt = read.ok && read.value.actor === actor && read.value.jwk.x === jwk.x;
  if (isIt && isInvitation(read.value)) return { ok: true, invitation: read.value };
  return unexpected(connection, answered.response.status);
}

/** Writes the key and the registration, neither over a file that is there; what kept it from being done otherwise. */
async function keep(
  out: string,
  keyFile: KeyFile,
  pending: string,
  envelope: string,
): Promise<Finding | undefined> {
  const failed = await writeNewFile(pending, new TextEncoder().encode(`${envelope}\n`));
  if (failed) return failed;
  try {
    if (await writeKeyFile(out, keyFile)) return undefined;
  } catch (fault) {
    await rm(pending);
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return finding('file-not-written', '', { reason });
  }
  await rm(pending);
  return finding('file-exists', '');
}
