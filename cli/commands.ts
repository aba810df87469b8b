import type { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';

/** A command before it is loaded: what the list of commands says of it, and where its code is. */
export interface CommandEntry {
  readonly summary: Readonly<Record<Lang, string>>;
  readonly load: () => Promise<Command>;
}

/** Every command by its name; only the one asked for is loaded, so that each starts as fast as it can. */
export const commands: ReadonlyMap<string, CommandEntry> = new Map([
  [
    'count',
    {
      summary: { zh: '计票：读计票文件，出报告单', en: 'counts count files and prints the slips' },
      load: async () => (await import('./count.ts')).countCommand(),
    },
  ],
  [
    'sort-names',
    {
      summary: { zh: '按姓氏笔画（或姓名笔画）排列名单', en: 'puts a list of names in stroke order' },
      load: async () => (await import('./sort-names.ts')).sortNamesCommand(),
    },
  ],
  [
    'schema',
    {
      summary: { zh: '输出一种文件格式的 JSON Schema', en: 'prints the JSON Schema of a format' },
      load: async () => (await import('./schema.ts')).schemaCommand(),
    },
  ],
  [
    'act',
    {
      summary: { zh: '输出一种签名事项的空白模板', en: 'prints an act to fill in' },
      load: async () => (await import('./act.ts')).actCommand(),
    },
  ],
  [
    'keygen',
    {
      summary: {
        zh: '生成密钥文件，输出待签名的登记',
        en: 'makes a key file and prints the registration to sign',
      },
      load: async () => (await import('./keygen.ts')).keygenCommand(),
    },
  ],
  [
    'sign',
    {
      summary: { zh: '给事项、票捆或登记文件签名', en: 'adds a signature to an act, bundle or registration' },
      load: async () => (await import('./sign.ts')).signCommand(),
    },
  ],
  [
    'serve',
    {
      summary: { zh: '运行服务（本机或办公室服务器）', en: 'runs the service' },
      load: async () => (await import('./serve.ts')).serveCommand(),
    },
  ],
  [
    'verify',
    {
      summary: {
        zh: '核对证据文件夹，重新计算全部结果',
        en: 'recomputes an election from its evidence folder',
      },
      load: async () => (await import('./verify.ts')).verifyCommand(),
    },
  ],
  [
    'send',
    {
      summary: { zh: '发送已签名的文件，取得回执', en: 'sends signed files and prints the receipts' },
      load: async () => (await import('./send.ts')).sendCommand(),
    },
  ],
  [
    'status',
    {
      summary: { zh: '查看选举办到哪一步', en: 'shows where elections stand' },
      load: async () => (await import('./status.ts')).statusCommand(),
    },
  ],
  [
    'board',
    {
      summary: { zh: '查看辖区内各选举的进度', en: 'shows a row an election of a jurisdiction' },
      load: async () => (await import('./board.ts')).boardCommand(),
    },
  ],
  [
    'results',
    {
      summary: { zh: '查看已批复的结果', en: 'shows certified results' },
      load: async () => (await import('./results.ts')).resultsCommand(),
    },
  ],
  [
    'export',
    {
      summary: { zh: '导出一次选举的证据文件夹', en: 'fetches the evidence folder of an election' },
      load: async () => (await import('./export.ts')).exportCommand(),
    },
  ],
  [
    'import',
    {
      summary: { zh: '把一次选举移到另一服务', en: 'brings a whole election into another home' },
      load: async () => (await import('./import.ts')).importCommand(),
    },
  ],
]);
