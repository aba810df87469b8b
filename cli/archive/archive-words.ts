import type { Lang } from '../../core/findings/entry.ts';

/**
 * What stands before the steps of a package. Its `digests.txt` is signed by nobody: against a slip and its digest changed
 * together only the digest of the whole helps.
 */
export const archiveWords: Readonly<
  Record<Lang, (archive: { readonly files: number; readonly sha256: string }) => string>
> = {
  zh: ({ files, sha256 }) =>
    `✓ archive  归档包 ${files} 个文件与 digests.txt 相符；以下只核对证据文件夹，报告单等其余文件请以本文件的 SHA-256 与移交清单核对：${sha256}`,
  en: ({ files, sha256 }) =>
    `✓ archive  ${files} files as digests.txt lists them; what follows is about the evidence folder only: for slips and the rest compare the SHA-256 of the file with the handover list: ${sha256}`,
};
