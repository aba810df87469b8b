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
    'quota',
    {
      summary: { zh: '核算代表名额，并分配到选举单位', en: 'works out how many delegates, and their shares' },
      load: async () => (await import('./quota.ts')).quotaCommand(),
    },
  ],
  [
    'check-slate',
    {
      summary: {
        zh: '核对提名：差额、资格、结构，列出算式',
        en: 'checks slates: margin, who may stand, how they are made up',
      },
      load: async () => (await import('./check-slate.ts')).checkSlateCommand(),
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
    'draft',
    {
      summary: {
        zh: '用一张电子表格建全县的选举草案、名额、进度',
        en: 'makes a county’s drafts, quotas and schedule of one spreadsheet',
      },
      load: async () => (await import('./draft.ts')).draftCommand(),
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
    'invite',
    {
      summary: {
        zh: '发放一次性登记码，打印登记条',
        en: 'hands out one-time codes to enrol by, on slips to print',
      },
      load: async () => (await import('./invite.ts')).inviteCommand(),
    },
  ],
  [
    'enrol',
    {
      summary: { zh: '凭登记码生成并登记本人的密钥', en: 'makes and registers a key by a one-time code' },
      load: async () => (await import('./enrol.ts')).enrolCommand(),
    },
  ],
  [
    'sign',
    {
      summary: { zh: '给事项、票包或登记文件签名', en: 'adds a signature to an act, bundle or registration' },
      load: async () => (await import('./sign.ts')).signCommand(),
    },
  ],
  [
    'seal',
    {
      summary: {
        zh: '另存只供核对的个人情况，输出加盐摘要',
        en: 'seals facts about people that only checks need; prints the digest',
      },
      load: async () => (await import('./seal.ts')).sealCommand(),
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
    'pack',
    {
      summary: {
        zh: '制作离线包：会场没有网络时照样开会',
        en: 'makes the pack of a hall that has no network',
      },
      load: async () => (await import('./pack.ts')).packCommand(),
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
    'summary',
    {
      summary: {
        zh: '汇总辖区内已批复的选举（可出 .xlsx）',
        en: 'sums up certified elections, as .xlsx too',
      },
      load: async () => (await import('./summary.ts')).summaryCommand(),
    },
  ],
  [
    'slips',
    {
      summary: {
        zh: '取一次选举的报告单（HTML、Word、Excel）',
        en: 'fetches the slips of an election as HTML, .docx and .xlsx',
      },
      load: async () => (await import('./slips.ts')).slipsCommand(),
    },
  ],
  [
    'documents',
    {
      summary: {
        zh: '出选举文书：选举办法、选票、主持词、请示等（HTML、Word）',
        en: 'draws the documents of an election: method, ballots, script, requests',
      },
      load: async () => (await import('./documents.ts')).documentsCommand(),
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
    'archive',
    {
      summary: {
        zh: '把一次选举的全部材料装成一个归档包',
        en: 'closes the archive package of an election, one file',
      },
      load: async () => (await import('./archive.ts')).archiveCommand(),
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
