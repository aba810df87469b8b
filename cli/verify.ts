import { Command, InvalidArgumentError } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, finding, speak } from '../core/findings/finding.ts';
import type { Shaped } from '../core/json/shape.ts';
import { type Check, type Verdict, verifySteps } from '../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { readFolder } from './folder-files.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';
import { verifyWords } from './verify-words.ts';

interface VerifyOptions {
  readonly trust: readonly string[];
  readonly since?: string;
  readonly lang: Lang;
}

const nextWord = { zh: '下一步：', en: 'Next: ' } as const;

/**
 * `verify DIR [--trust T]… [--since OLDER]`: one line a check, then `passed`, `passed, unanchored: compare …` or
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

function verify(folder: string, { trust, since, lang }: VerifyOptions): void {
  const files = read(folder);
  const older = since === undefined ? undefined : read(since);
  if (!files.ok) refuse(folder, files.findings, 2, lang);
  else if (older?.ok === false) refuse(since!, older.findings, 2, lang);
  else say(verifySteps(files.value, { trust, ...(older ? { since: older.value } : {}) }, nodeCrypto), lang);
}

/** Says each check as soon as it is done. */
function say(steps: Generator<Check, Verdict>, lang: Lang): void {
  let step = steps.next();
  for (; !step.done; step = steps.next()) print(checkLine(step.value, lang));
  print(lastLine(step.value, lang));
  process.exitCode = step.value.passed ? 0 : 1;
}

function read(folder: string): Shaped<ReadonlyMap<string, Uint8Array>> {
  try {
    return { ok: true, value: readFolder(folder) };
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return { ok: false, findings: [finding('folder-unreadable', '', { reason })] };
  }
}

function checkLine(check: Check, lang: Lang): string {
  if (!check.ok)
    return `✗ ${check.name}  ${said(check.finding, lang)}${nextWord[lang]}${speak(check.finding, lang).next}`;
  const { name, numbers } = check;
  const sentence = verifyWords[lang][name].replace(/\{([A-Za-z]+)\}/g, (_whole, key: string) =>
    String(numbers[key]),
  );
  return `✓ ${name}  ${sentence}`;
}

/** Where the sentence does not say the place itself it stands before it. */
function said(found: Finding, lang: Lang): string {
  const { at, message } = speak(found, lang);
  return at === '' || message.includes(at) ? message : `${at}: ${message}`;
}

function lastLine(verdict: Verdict, lang: Lang): string {
  if (!verdict.passed) {
    return `FAILED: ${verdict.finding.code === 'rolled-back' ? 'rolled back' : said(verdict.finding, lang)}`;
  }
  if (verdict.anchored) return 'passed';
  const { roots, service, head } = verdict;
  return `passed, unanchored: compare root ${roots.join(' ')} service ${service} head ${head}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
