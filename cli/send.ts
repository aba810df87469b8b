import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding, speak } from '../core/findings/finding.ts';
import type { HallFile } from '../core/hall/documents.ts';
import type { Reached } from '../core/hall/send-in-parts.ts';
import type { Shaped } from '../core/json/shape.ts';
import { headCode } from '../core/ledger/canonical.ts';
import { type Connection, connectTo, type Refused } from './client/connection.ts';
import { readHall, sendHall } from './client/hall.ts';
import { sendHallScans } from './client/hall-scans.ts';
import { readHealth } from './client/health.ts';
import { Report } from './client/report.ts';
import { type Sent, sendFile } from './client/sending.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { printable } from './printable.ts';
import { readKey } from './read-key.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { spokenText } from './say.ts';

/** A hall's file of a thousand people and a hundred bundles has some five megabytes. */
const mostBytes = 256 * 1024 * 1024;

interface SendOptions {
  readonly url: string;
  readonly key?: string;
  readonly scans?: string;
  readonly json?: true;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    accepted: (again: boolean) => (again ? '此前已收' : '已收'),
    place: (seq: number, code: string) => `第 ${seq} 条，账本码 ${code}`,
    registered: '登记',
    left: (count: number) => `其余 ${count} 个文件没有发送；排除故障后原样重新运行即可。\n`,
    progress: '发送 {bar} {value}/{total}',
    hall: (entries: number, seq: number, code: string) =>
      `会场离线文件的 ${entries} 条全部记入，记到第 ${seq} 条，账本码 ${code}`,
    scans: (count: number) => `，扫描件 ${count} 份`,
  },
  en: {
    accepted: (again: boolean) => (again ? 'accepted before' : 'accepted'),
    place: (seq: number, code: string) => `entry ${seq}, head code ${code}`,
    registered: 'registration',
    left: (count: number) => `${count} more files were not sent; run the same command again once it works.\n`,
    progress: 'Sending {bar} {value}/{total}',
    hall: (entries: number, seq: number, code: string) =>
      `all ${entries} entries of the hall are in, up to entry ${seq}, head code ${code}`,
    scans: (count: number) => `, ${count} scan(s)`,
  },
} as const;

/** `send`: envelopes to where they belong, and halls' files whole, in the order given; what was accepted before is shown as such. */
export function sendCommand(): Command {
  return new Command('send')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .option('--key <file>', '密钥文件：尚未签名的文件先签名 / signs what is not signed yet')
    .option(
      '--scans <dir>',
      '会场扫描件所在文件夹，随会场离线文件上传，须有 --key / scans of the hall, sent after its file with --key',
    )
    .option('--json', '每个文件一行回执 / one receipt a line')
    .argument('<file...>')
    .addOption(langOption())
    .action(send);
}

async function send(files: readonly string[], options: SendOptions): Promise<void> {
  const { url, lang } = options;
  const key = options.key === undefined ? undefined : await readKey(options.key);
  if (key && !key.ok) return refuse(options.key!, key.findings, 2, lang);
  if (options.scans !== undefined && key === undefined)
    return refuse(options.scans, [finding('scans-need-key', '')], 2, lang);
  const connection = connectTo(url, lang);
  if ('ok' in connection) return refuseSpoken(url, connection, lang);
  const health = await readHealth(connection);
  if (!health.ok) return refuseSpoken(url, health, lang);
  const report = new Report(files.length, phrases[lang].progress);
  for (const [index, file] of files.entries()) {
    const input = await readInputFile(file, mostBytes);
    const hall = readHall(input);
    const bringer = key && { connection, key: key.value, origin: health.said.origin };
    const sent = hall
      ? await sendHallFile(connection, hall, { ...options, bringer })
      : await sendFile(connection, health.said.service, input, key?.value);
    report.done(lineOf(file, sent, options), sent.ok ? '' : spokenText(file, sent, lang));
    if (sent.ok) continue;
    process.exitCode = sent.exitCode;
    const left = files.length - index - 1;
    // A refusal concerns one file; a fault would meet the next one as well.
    if (sent.exitCode === 1 && left > 0) report.done('', phrases[lang].left(left));
    if (sent.exitCode === 1) break;
  }
  report.end();
}

/** A hall's file whole, with progress of its own. */
async function sendHallFile(
  connection: Connection,
  hall: Shaped<HallFile>,
  {
    lang,
    scans,
    bringer,
  }: SendOptions & { readonly bringer: Parameters<typeof sendHallScans>[0] | undefined },
): Promise<SentHall | Refused> {
  if (!hall.ok) return { ok: false, exitCode: 2, findings: hall.findings.map((found) => speak(found, lang)) };
  const entries = hall.value.entries.length;
  const report = new Report(entries, phrases[lang].progress);
  let seen = 0;
  const reached = await sendHall(connection, hall.value, (told) => {
    for (; seen < told; seen++) report.done('', '');
  });
  report.end();
  if (!reached.ok) return reached;
  if (scans === undefined || bringer === undefined) return { ...reached, entries };
  const brought = await sendHallScans(bringer, hall.value, scans, lang);
  return brought.ok ? { ...reached, entries, scans: brought.scans } : brought;
}

interface SentHall extends Reached {
  readonly entries: number;
  /** Where they were to be brought. */
  readonly scans?: number;
}

/** What stdout says of a file: its receipt as the service gave it, or what stands there for people. */
function lineOf(file: string, sent: Sent | SentHall | Refused, { json, lang }: SendOptions): string {
  if (json) {
    if (sent.ok)
      return 'text' in sent ? `${sent.text}\n` : `${JSON.stringify({ seq: sent.seq, head: sent.head })}\n`;
    return `${JSON.stringify({ format: 'scrutineer/refusal@1', file, findings: sent.findings })}\n`;
  }
  if (!sent.ok) return '';
  const say = phrases[lang];
  if ('entries' in sent) {
    const scans = sent.scans === undefined ? '' : say.scans(sent.scans);
    return `${printable(`${file}  ${say.hall(sent.entries, sent.seq, headCode(sent.head))}${scans}`)}\n`;
  }
  const { receipt } = sent;
  const what = receipt ? say.place(receipt.seq, headCode(receipt.entry)) : say.registered;
  return `${printable(`${file}  ${say.accepted(sent.again)}  ${what}`)}\n`;
}
