import { join } from 'node:path';
import type { Lang } from '../core/findings/entry.ts';
import type { Finding } from '../core/findings/finding.ts';
import { findingsText } from './say.ts';

export interface Started {
  readonly url: string;
  readonly data: string;
  /** Whether this start made the data folder. */
  readonly created: boolean;
  /** Whether it trusts the roots of another home instead of its own. */
  readonly adopted: boolean;
  readonly sample: boolean;
  /** SHA-256 of the authority it made for itself, where it did. */
  readonly authority?: string;
}

const phrases = {
  zh: {
    loading: (url: string) => `${url} 已开始监听，正在装入演练用的样例县，请稍候……\n`,
    ready: (url: string) => `监票人服务已就绪：${url}`,
    open: (url: string) => `在浏览器中打开：${url}/`,
    authority: (url: string, fingerprint: string) =>
      `自制证书，SHA-256 指纹：${fingerprint}\n其他电脑首次使用：下载 ${url}/ca.crt，核对指纹后安装为受信任的根证书。`,
    trust: (path: string) => `本机的命令行须先设环境变量：NODE_EXTRA_CA_CERTS=${path}`,
    data: (data: string) => `数据目录：${data}`,
    rehearsal: '本目录只供演练，永远不能用于正式选举。',
    keys: (keys: string) => `密钥：${keys}`,
    newKeys: '首次启动已生成两把根密钥：root-1.json 使用，root-2.json 请移到保险柜。',
    adopted: '本服务沿用另一服务的根密钥，自己没有生成。',
    folder: '证据文件夹',
    superior: '上级密钥.json',
    name: '姓名',
    next: '下一步（另开一个窗口）：',
    broken: (data: string, count: number) =>
      `${data}：启动检查发现 ${count} 处损坏；涉及的选举停止服务，其他照常。`,
    stop: '按 Ctrl+C 停止。',
    stopped: '服务已停止，数据完好。\n',
  },
  en: {
    loading: (url: string) => `Listening at ${url}; loading the sample county …\n`,
    ready: (url: string) => `Scrutineer is ready: ${url}`,
    open: (url: string) => `Open in a browser: ${url}/`,
    authority: (url: string, fingerprint: string) =>
      `Certificate authority of its own, SHA-256: ${fingerprint}\nOn other computers once: fetch ${url}/ca.crt, compare the fingerprint, and trust it.`,
    trust: (path: string) =>
      `The command line on this machine wants it in its environment: NODE_EXTRA_CA_CERTS=${path}`,
    data: (data: string) => `Data folder: ${data}`,
    rehearsal: 'This folder is for rehearsal only, for ever.',
    keys: (keys: string) => `Keys: ${keys}`,
    newKeys: 'This first start made two root keys: use root-1.json, put root-2.json in a safe.',
    adopted: 'It trusts the root keys of another home, and made none of its own.',
    folder: 'EVIDENCE',
    superior: 'SUPERIOR.json',
    name: 'NAME',
    next: 'Next, in another window:',
    broken: (data: string, count: number) =>
      `${data}: ${count} thing${count === 1 ? '' : 's'} found broken at the start; those elections are not served, all others are.`,
    stop: 'Ctrl+C stops it.',
    stopped: 'Stopped; the data is safe.\n',
  },
} as const;

export function loadingText(url: string, lang: Lang): string {
  return phrases[lang].loading(url);
}

/** What the start found damaged, each in plain sentences. */
export function brokenText(data: string, findings: readonly Finding[], lang: Lang): string {
  return findingsText(phrases[lang].broken(data, findings.length), findings, lang);
}

/** What whoever started the service needs to know: where it is, where the keys are, and what to try next. */
export function readyText(started: Started, lang: Lang): string {
  const { url, data, created, adopted, sample, authority } = started;
  const say = phrases[lang];
  const keys = join(data, 'keys');
  return [
    say.ready(url),
    say.open(url),
    ...(authority === undefined
      ? []
      : [say.authority(url, authority), say.trust(join(data, 'tls', 'ca.crt'))]),
    say.data(data),
    ...(sample ? [say.rehearsal] : []),
    adopted ? say.adopted : say.keys(keys),
    ...(created && !sample && !adopted ? [say.newKeys] : []),
    say.next,
    ...(adopted
      ? [`import ${say.folder} --url ${url} --key ${say.superior}`]
      : nextSteps(url, keys, sample, say.name)
    ).map((step) => `  npm run --silent scrutineer -- ${step}`),
    say.stop,
    '',
  ].join('\n');
}

/** A sample is there to be looked at; an empty home begins with the registration of its first committee. */
function nextSteps(url: string, keys: string, sample: boolean, name: string): readonly string[] {
  if (sample) return [`board --url ${url} --key ${join(keys, 'county.json')}`];
  return [
    `keygen --actor county --person ${name} --role superior --jurisdiction 469021 --out county.json > county-registration.json`,
    `send --url ${url} --key ${join(keys, 'root-1.json')} county-registration.json`,
  ];
}

export function stoppedText(lang: Lang): string {
  return phrases[lang].stopped;
}
