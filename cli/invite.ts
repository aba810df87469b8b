import { Command, InvalidArgumentError, Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { mostCodeDays } from '../core/ledger/enrolment/invitation.ts';
import { roles } from '../core/ledger/registration.ts';
import { renderCodeSlips } from '../core/render/code-slips.ts';
import { type CodeSlip, codeSlip } from '../core/report/code-slip.ts';
import { type SigningKey, signingKey, signPayload } from '../functions/embedded/sign.ts';
import { ask, type Connection, connectTo } from './client/connection.ts';
import { readHealth } from './client/health.ts';
import { type Drawn, drawCodes } from './enrolment/draw.ts';
import { type InviteeOptions, inviteesOf } from './enrolment/invitees.ts';
import { codeSlipText } from './enrolment/slip-text.ts';
import { langOption } from './lang.ts';
import { printable } from './printable.ts';
import { readKey } from './read-key.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { replaceFile } from './replace-file.ts';
import { writeNewFile } from './write-new-file.ts';

interface InviteOptions extends InviteeOptions {
  readonly key: readonly string[];
  readonly url: string;
  readonly days: number;
  readonly out?: string;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    written: (out: string, slips: number) =>
      `${out}  ${slips} 张登记条，登记码只在这里。打印后裁开，当面交给本人，并删去此文件。`,
    kept: '登记码不另保存：请立即打印或抄下，当面交给本人。',
  },
  en: {
    written: (out: string, slips: number) =>
      `${out}  ${slips} enrolment slips; the codes are nowhere else. Print, cut apart, hand over in person, and delete the file.`,
    kept: 'The codes are kept nowhere else: print or copy them now, and hand them over in person.',
  },
} as const;

/** `invite`: draws one-time codes, has the service take the invitations, and prints the slips to hand over. */
export function inviteCommand(): Command {
  return new Command('invite')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file...>', '登记人的密钥文件；临时监票人须主持人和组织者两把 / who registers')
    .option('--list <file>', 'CSV 名单，一行一人 / a list, one person a row')
    .option('--actor <id>', '标识 / id')
    .option('--person <name>', '姓名 / name')
    .addOption(new Option('--role <role>', '角色 / role').choices(roles))
    .option('--jurisdiction <code>', '辖区代码 / jurisdiction code')
    .option('--election <id>', '只用于此次选举 / for this election only')
    .option('--station <id>', '只用于此计票站 / for this station only')
    .option('--provisional', '会场选出的监票人，临时登记 / a scrutineer elected in the hall')
    .option('--days <n>', '登记码有效天数 / days a code is good for', readDays, 7)
    .option('--out <file>', '登记条写成网页文件 / the slips as a page to print')
    .addOption(langOption())
    .action(invite);
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isSafeInteger(days) || days < 1 || days > mostCodeDays)
    throw new InvalidArgumentError(`1–${mostCodeDays}`);
  return days;
}

async function invite(options: InviteOptions): Promise<void> {
  const { url, lang, out, list = '' } = options;
  const keys: SigningKey[] = [];
  for (const path of options.key) {
    const read = await readKey(path);
    if (!read.ok) return refuse(path, read.findings, 2, lang);
    keys.push(signingKey(read.value));
  }
  const invitees = await inviteesOf(options);
  if (!invitees.ok) return refuse(list, invitees.findings, 2, lang);
  const connection = connectTo(url, lang);
  if ('ok' in connection) return refuseSpoken(url, connection, lang);
  const health = await readHealth(connection);
  if (!health.ok) return refuseSpoken(url, health, lang);
  const drawn = await drawCodes(invitees.value, windowOf(new Date(), options.days));
  if (!drawn.ok) return refuse(list, drawn.findings, 2, lang);
  const slipsOf = (those: readonly Drawn[]) =>
    those.map(({ invitation, code }) => codeSlip(invitation, code, health.said.origin, lang));
  // Written before the first is sent: a code that counts and stands nowhere would be lost.
  const failed = out === undefined ? undefined : await writeSlips(out, slipsOf(drawn.value), lang);
  if (failed) return refuse(out!, [failed], failed.code === 'file-exists' ? 2 : 1, lang);
  const taken: Drawn[] = [];
  for (const each of drawn.value) if (await send(connection, each, keys)) taken.push(each);
  await hand(slipsOf(taken), options);
}

/** A code is good from a little earlier: the computer it is typed on may be behind. A year is enough for a term's work. */
function windowOf(now: Date, days: number) {
  const start = new Date(now.getTime() - 5 * 60_000);
  const end = new Date(start.getTime() + days * 86_400_000);
  const until = new Date(now);
  until.setUTCFullYear(now.getUTCFullYear() + 1);
  return { notBefore: start.toISOString(), expires: end.toISOString(), until: until.toISOString() };
}

/** Whether the service took it; what it has against it is said. */
async function send(
  connection: Connection,
  { invitation }: Drawn,
  keys: readonly SigningKey[],
): Promise<boolean> {
  const envelope = JSON.stringify(signPayload(invitation, 'actor', keys));
  const answered = await ask(connection, { method: 'POST', path: '/v1/invitations', envelope });
  if (!answered.ok) refuseSpoken(invitation.actor, answered, connection.lang);
  return answered.ok;
}

async function writeSlips(out: string, slips: readonly CodeSlip[], lang: Lang) {
  return writeNewFile(out, new TextEncoder().encode(renderCodeSlips(slips, lang)), 0o600);
}

/** The slips of those whom the service took, in the file or here. */
async function hand(slips: readonly CodeSlip[], { out, lang }: InviteOptions): Promise<void> {
  const say = phrases[lang];
  if (out === undefined) {
    process.stdout.write(slips.map(codeSlipText).join(''));
    if (slips.length > 0) process.stderr.write(`${say.kept}\n`);
    return;
  }
  await replaceFile(out, renderCodeSlips(slips, lang));
  process.stdout.write(`${printable(say.written(out, slips.length))}\n`);
}
