import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { headCode } from '../core/ledger/canonical.ts';
import { type Closed, closePackage } from './archive/close-package.ts';
import { openSession } from './client/session.ts';
import { langOption } from './lang.ts';
import { refuse, refuseSpoken } from './refuse.ts';

interface ArchiveOptions {
  readonly url: string;
  readonly key: string;
  readonly out: string;
  readonly with?: string;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    done: (file: string, files: number, kib: number) =>
      `归档包已写入 ${file}：${files} 个文件，共 ${kib} KB。\n`,
    digest: (hex: string) => `本文件的 SHA-256（写入移交清单）：${hex}\n`,
    head: (seq: number, code: string) => `证据已核对，账本 ${seq} 条，账本码 ${code}。\n`,
    unconfirmed:
      '会议通过的选举办法与系统所拟文本不一致，没有装入；请把纸质文本另行归档。文本由 documents --with 生成的，请给出同一文件。\n',
    next: (file: string) => `下一步：scrutineer verify ${file}\n`,
  },
  en: {
    done: (file: string, files: number, kib: number) =>
      `The archive package is in ${file}: ${files} files, ${kib} KiB.\n`,
    digest: (hex: string) => `SHA-256 of the file, for the handover list: ${hex}\n`,
    head: (seq: number, code: string) => `The evidence is verified: ${seq} entries, head code ${code}.\n`,
    unconfirmed:
      'The method adopted is not the text drawn here and was left out: file it on paper. Where documents --with made it, give the same file.\n',
    next: (file: string) => `Next: scrutineer verify ${file}\n`,
  },
} as const;

/** `archive ELECTION`: everything an archive keeps of an election in one ZIP, or nothing and what stands in the way. */
export function archiveCommand(): Command {
  return new Command('archive')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .requiredOption('--out <file>', '归档包 .zip，不能已存在 / a new .zip file')
    .option('--with <file>', '生成选举办法时用的资料（scrutineer/documents@1）/ particulars of the method')
    .argument('<election>')
    .addOption(langOption())
    .action(archive);
}

async function archive(election: string, options: ArchiveOptions): Promise<void> {
  const { url, key, out, lang } = options;
  if (await isThere(out)) return refuse(out, [finding('file-exists', '')], 2, lang);
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const file = resolve(out);
  // Holds ballots until the package is closed: nobody else looks in.
  const draft = join(dirname(file), `.${basename(file)}-${randomUUID()}`);
  try {
    await mkdir(draft, { mode: 0o700 });
    const closed = await closePackage(session, { election, out, given: options.with }, draft);
    if (closed.ok) say(out, closed, lang);
    else refuseSpoken(closed.what, closed, lang);
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    refuse(out, [finding('file-not-written', '', { reason })], 1, lang);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

function say(out: string, { packed, state, sha256 }: Extract<Closed, { ok: true }>, lang: Lang): void {
  const { parts, bytes, methodConfirmed } = packed;
  const spoken = phrases[lang];
  process.stdout.write(
    [
      spoken.done(out, parts.length, Math.ceil(bytes / 1024)),
      spoken.head(state.seq, headCode(state.head)),
      spoken.digest(sha256),
      ...(methodConfirmed ? [] : [spoken.unconfirmed]),
      spoken.next(out),
    ].join(''),
  );
}
