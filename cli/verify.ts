import { statSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, finding } from '../core/findings/finding.ts';
import type { Shaped } from '../core/json/shape.ts';
import { type Check, type Verdict, verifySteps } from '../core/ledger/verify/verify.ts';
import { checkSentence, saidAt, verdictLine } from '../core/report/verify-words.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { archiveWords } from './archive/archive-words.ts';
import type { Archive } from './archive/read-archive.ts';
import { readFolder } from './folder-files.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';

interface VerifyOptions {
  readonly trust: readonly string[];
  readonly since?: string;
  readonly lang: Lang;
}

/**
 * `verify DIR|ARCHIVE.zip [--trust T]… [--since OLDER]`: one line a check, then `passed`, `passed, unanchored: compare …` or
 * `FAILED: …`. Exit 0 passed, 1 failed, 2 where there is no folder to read.
 */
export function verifyCommand(): Command {
  return new Command('verify')
    .argument('<dir>')
    .option('--trust <thumbprint>', '已知的根密钥或服务密钥指纹 / known root or service key', thumbprints, [])
    .option('--since <dir>', '较早的证据文件夹 / older folder')
    .addOption(langOption())
    .action(verify);
}

function thumbprints(value: string, before: readonly string[]): readonly string[] {
  if (!/^[A-Za-z0-9_-]{43}$/.test(value)) throw new InvalidArgumentError('');
  return [...before, value];
}

async function verify(folder: string, { trust, since, lang }: VerifyOptions): Promise<void> {
  const files = await read(folder);
  const older = since === undefined ? undefined : await read(since);
  if (!files.ok) return unread(folder, files.findings, lang);
  if (older?.ok === false) return unread(since!, older.findings, lang);
  const { evidence, archive } = files.value;
  if (archive !== undefined) print(archiveWords[lang](archive));
  say(verifySteps(evidence, { trust, ...(older ? { since: older.value.evidence } : {}) }, nodeCrypto), lang);
}

/** Nothing to read is refused; an archive package that is not whole has failed. */
function unread(place: string, findings: readonly Finding[], lang: Lang): void {
  const [first] = findings as [Finding];
  if (first.code === 'folder-unreadable') {
    refuse(place, findings, 2, lang);
    return;
  }
  print(`FAILED: ${saidAt(first, lang)}`);
  process.exitCode = 1;
}

/** Says each check as soon as it is done. */
function say(steps: Generator<Check, Verdict>, lang: Lang): void {
  let step = steps.next();
  for (; !step.done; step = steps.next()) print(checkLine(step.value, lang));
  print(verdictLine(step.value, lang));
  process.exitCode = step.value.passed ? 0 : 1;
}

/** An evidence folder, or the one inside an archive package and what else is known of that. */
interface Given {
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly archive?: Archive;
}

async function read(place: string): Promise<Shaped<Given>> {
  try {
    if (!/\.zip$/i.test(place) || !statSync(place, { throwIfNoEntry: false })?.isFile())
      return { ok: true, value: { evidence: readFolder(place) } };
    const archive = (await import('./archive/read-archive.ts')).readArchive(place);
    return archive.ok
      ? { ok: true, value: { evidence: archive.value.evidence, archive: archive.value } }
      : archive;
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return { ok: false, findings: [finding('folder-unreadable', '', { reason })] };
  }
}

function checkLine(check: Check, lang: Lang): string {
  return `${check.ok ? '✓' : '✗'} ${check.name}  ${checkSentence(check, lang)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
