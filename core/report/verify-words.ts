import type { Lang } from '../findings/entry.ts';
import { type Finding, speak } from '../findings/finding.ts';
import type { Check, CheckName, Verdict } from '../ledger/verify/verify.ts';

type Sentences = Readonly<Record<CheckName, string>>;

/** What each step of a verification went through, with its numbers. */
const verifyWords: Readonly<Record<Lang, Sentences>> = {
  zh: {
    manifest: '清单所列 {files} 个文件齐全，没有多余，摘要相符，服务已签名（{election}）',
    chain: '账本 {entries} 条前后相接，时间不倒退，账本码 {head}',
    registrations: '{keys} 把密钥的登记成立，通到 {roots} 个根密钥',
    moves: '账本由有权的人签名移交 {moves} 次，从召集时的服务密钥移到现在的服务密钥',
    envelopes: '{envelopes} 份签名原件写法唯一，{signatures} 个签名成立，签名人当时均有登记',
    replay: '{entries} 条逐条重新判定，与账本一致（{contests} 项选举）',
    head: '账本头为第 {seq} 条（{at}），状态一致，服务已签名',
    recount: '由票包重新计票：{certificates} 份批复结果、{rounds} 轮、{bundles} 包，均一致',
    'sign-offs': '{signOffs} 次签署职责齐全，无应回避的人',
    scans: '扫描件 {scans} 份，账本登记 {named} 份',
    since: '较早文件夹的 {entries} 条正是此账本的开头',
    trust: '指定信任的 {keys} 把密钥就是所用的密钥',
  },
  en: {
    manifest:
      'all {files} files of the manifest are there, none besides, digests equal, signed by the service ({election})',
    chain: '{entries} entries, each naming the one before, time never backwards, head code {head}',
    registrations: '{keys} keys registered, leading up to {roots} root(s)',
    moves:
      'moved {moves} time(s), each by the word of somebody entitled, from the service key it was convened with to this one',
    envelopes:
      '{envelopes} envelopes in exact form, {signatures} signatures hold, every signer registered at the time',
    replay: '{entries} entries decided anew give this very ledger ({contests} contest(s))',
    head: 'the head is entry {seq} ({at}), its state follows from the ledger, signed by the service',
    recount:
      'counted anew from the bundles: {certificates} certificate(s), {rounds} round(s), {bundles} bundles, all the same',
    'sign-offs': '{signOffs} sign-offs by those who must sign, by nobody who may not',
    scans: '{scans} scan(s) here, {named} named by the ledger',
    since: 'the {entries} entries of the older folder are how this ledger begins',
    trust: 'the {keys} key(s) you trust are those in use',
  },
};

/** What a check went through, or what it found broken and what to do next. */
export function checkSentence(check: Check, lang: Lang): string {
  if (!check.ok) return brokenSentence(check.finding, lang);
  const { name, numbers } = check;
  return verifyWords[lang][name].replace(/\{([A-Za-z]+)\}/g, (_whole, key: string) => String(numbers[key]));
}

const nextWord = { zh: '下一步：', en: 'Next: ' } as const;

function brokenSentence(found: Finding, lang: Lang): string {
  return `${saidAt(found, lang)}${nextWord[lang]}${speak(found, lang).next}`;
}

/** Where the sentence does not say the place itself it stands before it. */
export function saidAt(found: Finding, lang: Lang): string {
  const { at, message } = speak(found, lang);
  return at === '' || message.includes(at) ? message : `${at}: ${message}`;
}

/** The command line's last line, the same in every language: `passed`, `passed, unanchored: compare …` or `FAILED: <first broken thing>`. */
export function verdictLine(verdict: Verdict, lang: Lang): string {
  if (!verdict.passed) {
    return `FAILED: ${verdict.finding.code === 'rolled-back' ? 'rolled back' : saidAt(verdict.finding, lang)}`;
  }
  if (verdict.anchored) return 'passed';
  const { roots, service, head } = verdict;
  return `passed, unanchored: compare root ${roots.join(' ')} service ${service} head ${head}`;
}

const verdictWords = {
  zh: {
    passed: '核验通过。',
    unanchored: (roots: string, service: string, head: string) =>
      `核验通过；尚须比对指纹和账本码：根密钥 ${roots}，服务密钥 ${service}，账本码 ${head}`,
    failed: (what: string) => `核验未通过：${what}`,
  },
  en: {
    passed: 'Verified.',
    unanchored: (roots: string, service: string, head: string) =>
      `Verified; still compare thumbprints and head code: root ${roots}, service ${service}, head ${head}`,
    failed: (what: string) => `Not verified: ${what}`,
  },
} as const;

/** The same verdict as a page says it. */
export function verdictSentence(verdict: Verdict, lang: Lang): string {
  const say = verdictWords[lang];
  if (!verdict.passed) return say.failed(saidAt(verdict.finding, lang));
  if (verdict.anchored) return say.passed;
  return say.unanchored(verdict.roots.join(' '), verdict.service, verdict.head);
}
