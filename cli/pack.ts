import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { registrants } from '../core/hall/hall.ts';
import { openHall } from '../core/hall/open-hall.ts';
import { headCode } from '../core/ledger/canonical.ts';
import { thumbprint } from '../core/ledger/keys.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { openSession, read } from './client/session.ts';
import { langOption } from './lang.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { writeNewFile } from './write-new-file.ts';

interface PackOptions {
  readonly url: string;
  readonly key: string;
  readonly out: string;
  readonly lang: Lang;
}

interface Said {
  readonly out: string;
  readonly election: string;
  readonly seq: number;
  readonly code: string;
  readonly people: number;
  readonly roots: readonly string[];
}

const phrases = {
  zh: ({ out, election, seq, code, people, roots }: Said) =>
    `${out}  离线包已做好：${election}，接在第 ${seq} 条之后，账本码 ${code}，登记 ${people} 人\n` +
    `根密钥指纹（到会场核对）：\n${roots.map((root) => `  ${root}\n`).join('')}` +
    '下一步：连同 离线计票.html 拷到 U 盘。从现在起到发送之前，不要再在服务上办理这次选举。\n',
  en: ({ out, election, seq, code, people, roots }: Said) =>
    `${out}  is the pack of ${election}: it goes on from entry ${seq}, head code ${code}, ${people} people\n` +
    `Root thumbprints, to compare in the hall:\n${roots.map((root) => `  ${root}\n`).join('')}` +
    'Next: copy it to a USB stick with 离线计票.html. Until the hall’s file is sent, do nothing in this election with the service.\n',
} as const;

/** `pack ELECTION`: what a hall needs to hold its meeting without a network, checked before it is written. */
export function packCommand(): Command {
  return new Command('pack')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .requiredOption('--out <file>', '新文件 / a new file')
    .argument('<election>')
    .addOption(langOption())
    .action(packElection);
}

async function packElection(election: string, { url, key, out, lang }: PackOptions): Promise<void> {
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const answered = await read(session, `/v1/elections/${encodeURIComponent(election)}/hall-pack`);
  if (!answered.ok) return refuseSpoken(election, answered, lang);
  const pack: unknown = await answered.response.json();
  const opened = openHall(pack, nodeCrypto);
  if (!opened.ok) return refuse(election, opened.findings, 1, lang);
  const failed = await writeNewFile(out, new TextEncoder().encode(JSON.stringify(pack)));
  if (failed) return refuse(out, [failed], failed.code === 'file-exists' ? 2 : 1, lang);
  const { state, roots } = opened.value;
  process.stdout.write(
    phrases[lang]({
      out,
      election,
      seq: state.seq,
      code: headCode(state.head),
      people: registrants(opened.value).length,
      roots: roots.map(({ jwk }) => thumbprint(jwk, nodeCrypto.sha256)),
    }),
  );
}
