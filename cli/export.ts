import type { ReadableStream } from 'node:stream/web';
import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { openSession, read } from './client/session.ts';
import { DamagedArchive, untar } from './client/untar.ts';
import { langOption } from './lang.ts';
import { fillNewFolder, isFree } from './new-folder.ts';
import { refuse, refuseSpoken } from './refuse.ts';

interface ExportOptions {
  readonly url: string;
  readonly key: string;
  readonly out: string;
  readonly scans?: true;
  readonly lang: Lang;
}

const phrases = {
  zh: (folder: string, files: number) =>
    `证据文件夹已导出：${folder}，共 ${files} 个文件。\n下一步：scrutineer verify ${folder}\n`,
  en: (folder: string, files: number) =>
    `The evidence folder is in ${folder}: ${files} files.\nNext: scrutineer verify ${folder}\n`,
} as const;

/** `export ELECTION`: the evidence folder of an election, whole or not at all. */
export function exportCommand(): Command {
  return new Command('export')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .requiredOption('--out <dir>', '空的或不存在的文件夹 / an empty or new folder')
    .option('--scans', '连同扫描件 / with the scans')
    .argument('<election>')
    .addOption(langOption())
    .action(exportEvidence);
}

async function exportEvidence(election: string, options: ExportOptions): Promise<void> {
  const { url, key, out, scans, lang } = options;
  if (!(await isFree(out))) return refuse(out, [finding('folder-not-empty', '', { folder: out })], 2, lang);
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const path = `/v1/elections/${encodeURIComponent(election)}/evidence${scans ? '?scans=true' : ''}`;
  const answered = await read(session, path, 'application/x-tar');
  if (!answered.ok) return refuseSpoken(election, answered, lang);
  try {
    const files = await unpackTo(out, answered.response.body as ReadableStream<Uint8Array>);
    process.stdout.write(phrases[lang](out, files));
  } catch (fault) {
    refuse(out, [found(fault)], 1, lang);
  }
}

/** Answers how many files came. */
async function unpackTo(out: string, archive: ReadableStream<Uint8Array>): Promise<number> {
  let files = 0;
  await fillNewFolder(out, (draft) =>
    untar(archive, draft, () => {
      files += 1;
    }),
  );
  return files;
}

function found(fault: unknown) {
  if (fault instanceof DamagedArchive) return finding('archive-damaged', '', { entry: fault.entry || '/' });
  const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
  return finding('folder-not-written', '', { reason });
}
