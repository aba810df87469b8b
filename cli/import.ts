import { Command } from 'commander';
import type { Digest } from '../core/crypto.ts';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { headCode } from '../core/ledger/canonical.ts';
import { verify } from '../core/ledger/verify/verify.ts';
import { makeToken } from '../functions/embedded/make-token.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { readHealth } from './client/health.ts';
import { type Move, readMove, sendMove, signMove } from './client/moving.ts';
import { Report } from './client/report.ts';
import { sendScan } from './client/scan.ts';
import { openSession, type Session } from './client/session.ts';
import { readFolder } from './folder-files.ts';
import { langOption } from './lang.ts';
import { refuse, refuseSpoken } from './refuse.ts';

interface ImportOptions {
  readonly url: string;
  readonly key: string;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    progress: '移入 {bar} {value}/{total}',
    done: (election: string, seq: number, code: string, scans: number) =>
      `${election}  已移入，共 ${seq} 条，账本码 ${code}，扫描件 ${scans} 份，与原处一致\n`,
    further: (election: string, seq: number, reached: number) =>
      `${election}  新处早已有这 ${seq} 条，并已记到第 ${reached} 条\n`,
  },
  en: {
    progress: 'Bringing in {bar} {value}/{total}',
    done: (election: string, seq: number, code: string, scans: number) =>
      `${election}  is here, ${seq} entries, head code ${code}, ${scans} scan(s): identical\n`,
    further: (election: string, seq: number, reached: number) =>
      `${election}  these ${seq} entries are there already, and the ledger goes on to entry ${reached}\n`,
  },
} as const;

/** `import DIR`: a whole election from its evidence folder into another home, every act decided there anew. */
export function importCommand(): Command {
  return new Command('import')
    .requiredOption('--url <url>', '新服务的地址 / address of the new home')
    .requiredOption('--key <file>', '上级或根密钥文件 / key file of a superior, or a root key')
    .argument('<dir>')
    .addOption(langOption())
    .action(importFolder);
}

async function importFolder(folder: string, { url, key, lang }: ImportOptions): Promise<void> {
  const files = readFiles(folder);
  if (!(files instanceof Map))
    return refuse(folder, [finding('folder-unreadable', '', { reason: files })], 2, lang);
  const { verdict } = verify(files, {}, nodeCrypto);
  if (!verdict.passed) return refuse(folder, [verdict.finding], 2, lang);
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const health = await readHealth(session.connection);
  if (!health.ok) return refuseSpoken(url, health, lang);
  const move = readMove(files);
  const signed = signMove(move, session.key, health.said.service.kid, new Date().toISOString());
  const report = new Report(move.seq, phrases[lang].progress);
  let seen = 0;
  const reached = await sendMove(session.connection, move, signed, (seq) => {
    for (; seen < seq; seen++) report.done('', '');
  });
  report.end();
  if (!reached.ok) return refuseSpoken(folder, reached, lang);
  // Every entry sent was compared there: a ledger that reaches further has this one as its beginning.
  const further = reached.seq > move.seq;
  if (!further && (reached.seq !== move.seq || reached.head !== move.head)) {
    const { election, seq } = move;
    return refuse(folder, [finding('import-differs', '', { election, seq: seq + 1 })], 2, lang);
  }
  const scans = await sendScans(session, move);
  if (typeof scans !== 'number') return refuseSpoken(folder, scans, lang);
  const say = phrases[lang];
  process.stdout.write(
    further
      ? say.further(move.election, move.seq, reached.seq)
      : say.done(move.election, move.seq, headCode(move.head as Digest), scans),
  );
}

function readFiles(folder: string): Map<string, Uint8Array> | string {
  try {
    return readFolder(folder);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
  }
}

/** Scans the folder has go after the ledger that names them. Answers how many there are. */
async function sendScans({ connection, key, origin }: Session, { election, files }: Move) {
  const scans = [...files].filter(([path]) => path.startsWith('scans/'));
  const token = () => makeToken(key, origin, new Date().toISOString());
  for (const [path, bytes] of scans) {
    const sent = await sendScan(connection, `/v1/elections/${election}/${path}`, token, bytes);
    if (!sent.ok) return sent;
  }
  return scans.length;
}
