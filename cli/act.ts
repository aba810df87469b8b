import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import * as z from 'zod/mini';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { type ActType, rowOf } from '../core/ledger/acts/table.ts';
import { actSchemas } from '../core/ledger/read-act.ts';
import type { Role } from '../core/ledger/registration.ts';
import { type Shape, type Template, templateOf } from './act-template.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';

const roleNames: Readonly<Record<Role, string>> = {
  keyer: '录入计票人',
  scrutineer: '监票人',
  chief: '总监票人',
  chair: '会议主持人',
  organiser: '党委办（组织者）',
  superior: '上级党委',
  auditor: '审计',
  supervision: '督查组',
};

const phrases = {
  zh: {
    what: (sentence: string, signers: string) => `${sentence}。签名人：${signers}。`,
    optional: (fields: string) => `可以另加的字段：${fields}。`,
    expect: 'expect 填签名时所见账本最新一条的哈希（GET /v1/elections/{id} 的 head）。',
    next: '填好后用 scrutineer sign 签名，再用 scrutineer send 发送。',
    together: '和',
    either: '，或者',
    anyOf: '或',
  },
  en: {
    what: (sentence: string, signers: string) => `${sentence}. Signed by ${signers}.`,
    optional: (fields: string) => `Fields that may be added: ${fields}.`,
    expect: 'expect is the hash of the last ledger entry the signer saw (head in GET /v1/elections/{id}).',
    next: 'Fill it in, sign it with scrutineer sign, and send it with scrutineer send.',
    together: ' and ',
    either: ', or ',
    anyOf: ' or ',
  },
} as const;

/** `act --template TYPE`: an act to fill in on stdout, what it is and who signs it on stderr. */
export function actCommand(): Command {
  return new Command('act')
    .requiredOption('--template <type>', [...actSchemas.keys()].join(' '))
    .addOption(langOption())
    .action(({ template, lang }: { template: string; lang: Lang }) => printTemplate(template, lang));
}

/** The blank form of an act: a nonce nobody has used, and the time as it is now; a retry sends the same act again. */
export function blankAct(schema: z.core.$ZodType, expects: boolean): Template {
  const { blank, optional } = templateOf(z.toJSONSchema(schema, { io: 'input' }) as Shape);
  const own = {
    nonce: randomUUID(),
    saidAt: new Date().toISOString(),
    ...(expects ? { expect: 'sha256:' } : {}),
  };
  return { blank: { ...(blank as object), ...own }, optional: optional.filter((path) => path !== 'expect') };
}

function printTemplate(type: string, lang: Lang): void {
  const schema = actSchemas.get(type);
  if (schema === undefined) {
    refuse(type, [finding('act-unknown', '', { type })], 2, lang);
    return;
  }
  const row = rowOf(type as ActType);
  const { blank, optional } = blankAct(schema, row.expect === true);
  process.stdout.write(`${JSON.stringify(blank, null, 2)}\n`);
  const say = phrases[lang];
  const nameOf = (role: Role) => (lang === 'zh' ? roleNames[role] : role);
  const signers = row.signedBy
    .map((slots) => slots.map((roles) => roles.map(nameOf).join(say.anyOf)).join(say.together))
    .join(say.either);
  const notes = [
    say.what(row.sentence[lang], signers),
    ...(optional.length === 0 ? [] : [say.optional(optional.join(lang === 'zh' ? '、' : ', '))]),
    ...(row.expect ? [say.expect] : []),
    say.next,
  ];
  process.stderr.write(`${notes.join('\n')}\n`);
}
