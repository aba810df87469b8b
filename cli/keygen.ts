import { Command, Option } from 'commander';
import type { Algorithm } from '../core/crypto.ts';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { type Actor, type Role, readActor, roles } from '../core/ledger/registration.ts';
import { makeKeyFile, writeKeyFile } from '../functions/embedded/key-file.ts';
import { signingKey } from '../functions/embedded/sign.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';

interface KeygenOptions {
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly election?: string;
  readonly station?: string;
  readonly alg: Algorithm;
  readonly out: string;
  readonly lang: Lang;
}

const phrases = {
  zh: (file: string, kid: string) =>
    `私钥已写入 ${file}，只限本人保管。密钥指纹：${kid}\n请把以上登记内容交上级党组织签名登记。\n`,
  en: (file: string, kid: string) =>
    `The private key is in ${file}, for its owner alone. Thumbprint: ${kid}\nHave the superior committee sign the registration above.\n`,
} as const;

/** `keygen`: a new key in a file of its own (mode 0600), and on stdout the registration for a superior to sign. */
export function keygenCommand(): Command {
  return new Command('keygen')
    .requiredOption('--actor <id>', '标识 / id')
    .requiredOption('--person <name>', '姓名 / name')
    .addOption(new Option('--role <role>', '角色 / role').choices(roles).makeOptionMandatory())
    .requiredOption('--jurisdiction <code>', '辖区代码 / jurisdiction code')
    .option('--election <id>', '只用于此次选举 / for this election only')
    .option('--station <id>', '只用于此计票站 / for this station only')
    .addOption(new Option('--alg <alg>', '签名算法 / algorithm').choices(['EdDSA', 'ES256']).default('EdDSA'))
    .requiredOption('--out <file>', '密钥文件 / key file')
    .addOption(langOption())
    .action(keygen);
}

async function keygen(options: KeygenOptions): Promise<void> {
  const { alg, out, lang, actor, person, role, jurisdiction } = options;
  const keyFile = makeKeyFile({ actor, person, role, jurisdiction }, alg);
  const { jwk, kid } = signingKey(keyFile);
  const registration: Actor = {
    format: 'scrutineer/actor@1',
    actor,
    person,
    role,
    jurisdiction,
    ...(options.election === undefined ? {} : { election: options.election }),
    ...(options.station === undefined ? {} : { station: options.station }),
    jwk,
    ...validForAYear(new Date()),
  };
  const read = readActor(registration);
  if (!read.ok) return refuse(out, read.findings, 2, lang);
  const stored = read.value.person;
  try {
    if (!(await writeKeyFile(out, { ...keyFile, person: stored }))) {
      return refuse(out, [finding('file-exists', '')], 2, lang);
    }
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(out, [finding('file-not-written', '', { reason })], 1, lang);
  }
  process.stdout.write(`${JSON.stringify({ ...registration, person: stored }, null, 2)}\n`);
  process.stderr.write(phrases[lang](out, kid));
}

/** A term's work is done within one; whoever signs the registration may shorten it. */
function validForAYear(now: Date): Pick<Actor, 'notBefore' | 'expires'> {
  const end = new Date(now);
  end.setUTCFullYear(now.getUTCFullYear() + 1);
  return { notBefore: now.toISOString(), expires: end.toISOString() };
}
