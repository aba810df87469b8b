import { type Facts, InfraRefusal, type Sentence } from '../refusal.ts';

/** What keeps a stage from being deployed or taken down, before anything was made or deleted. */
const before = {
  'credentials-missing': {
    zh: '没有可用的 AWS 凭证（{reason}）；请设置 AWS_PROFILE，或用 {partition} 的账户运行 aws configure 或 aws sso login，再重新运行本命令。',
    en: 'There are no AWS credentials to use ({reason}); set AWS_PROFILE, or run “aws configure” or “aws sso login” with an account of {partition}, then this command again.',
  },
  'credentials-expired': {
    zh: 'AWS 凭证已过期；请重新登录（例如 aws sso login），再重新运行本命令。',
    en: 'The AWS credentials have expired; sign in again (“aws sso login”, for instance), then run this command again.',
  },
  'credentials-refused': {
    zh: '区域 {region} 不认这组 AWS 凭证；请核对密钥，并确认账户属于 {partition}（中国区域的账户与其他区域互不相通）。',
    en: 'Region {region} does not accept these AWS credentials; check the key, and that its account is one of {partition} (accounts in China and elsewhere are separate).',
  },
  'other-partition': {
    zh: '当前凭证属于 {actual}，而环境“{stage}”在 {partition}；请换用 {partition} 的账户。',
    en: 'The credentials in use belong to {actual}, but stage “{stage}” is in {partition}; use those of an account there.',
  },
  'other-account': {
    zh: '当前凭证属于账户 {actual}，而环境“{stage}”规定账户 {account}；请换用该账户的凭证（例如设置 AWS_PROFILE）。',
    en: 'The credentials in use belong to account {actual}, but stage “{stage}” is for {account}; use that account’s (set AWS_PROFILE, for instance).',
  },
  'cloud-denied': {
    zh: '账户不允许 {action}：{reason}；请用有部署权限的凭证。',
    en: 'The account does not allow {action}: {reason}; use credentials that may deploy.',
  },
  'cloud-unreachable': {
    zh: '{action} 没有得到回答（{reason}）；请检查网络后重新运行本命令。',
    en: '{action} was not answered ({reason}); check the network and run this command again.',
  },
  'name-taken': {
    zh: '区域 {region} 已有名为 {stack} 的堆栈，但它不属于环境“{stage}”；请在 infra/stages.ts 给环境另起名字。',
    en: 'There is a stack {stack} in {region} already that is not of stage “{stage}”; give the stage another name in infra/stages.ts.',
  },
  'data-class-changed': {
    zh: '堆栈 {stack} 是为 {actual} 数据部署的，现在的设置是 {wanted}；演练与真实数据不得放在同一处，请另起环境名。',
    en: 'Stack {stack} was deployed for {actual} data and the settings say {wanted}; rehearsals and real elections do not share a home: give the stage another name.',
  },
  'stack-busy': {
    zh: '堆栈 {stack} 正在变动（{status}）；请等它结束再运行本命令。',
    en: 'Stack {stack} is being changed ({status}); wait until that is over and run this command again.',
  },
  'stack-stuck': {
    zh: '堆栈 {stack} 停在 {status}，须先由人处理；请看 docs/operations.md 的 “A stack is stuck”。',
    en: 'Stack {stack} stands at {status} and somebody must see to it first; docs/operations.md, “A stack is stuck”, says how.',
  },
  'roots-lost': {
    zh: '堆栈 {stack} 里的账本已有根密钥，但 {folder} 里没有这两把，也没有给出 --roots；换新根密钥会使原有登记全部失效，请用 --keys 或 --roots 指明原来的。',
    en: 'The ledgers in stack {stack} rest on roots that are neither in {folder} nor given by --roots; new ones would void every registration, so name the old ones with --keys or --roots.',
  },
  'roots-unreadable': {
    zh: '{file} 不是根密钥列表（{reason}）；应当是另一处服务的 config.json，或公开根密钥的 JSON 列表。',
    en: '{file} is no list of roots ({reason}); it must be another home’s config.json, or a JSON list of public roots.',
  },
  'roots-dropped': {
    zh: '{file} 缺少已部署的根密钥 {root}；去掉它会使其下的登记全部失效，只能在原有之上增加。',
    en: '{file} lacks the deployed root {root}; without it every registration under it would be void, so roots may be added to but not left out.',
  },
  'key-file-damaged': {
    zh: '密钥文件 {file} 读不出或不完整；请恢复原文件，或换一个 --keys 文件夹。',
    en: 'The key file {file} cannot be read or is not whole; put the right one back, or name another folder with --keys.',
  },
  'county-key-differs': {
    zh: '{file} 是 {held} 的密钥，不是 {asked} 的；请去掉 --person 与 --jurisdiction，或换一个 --keys 文件夹。',
    en: '{file} is the key of {held}, not of {asked}; leave --person and --jurisdiction out, or name another folder with --keys.',
  },
  'person-missing': {
    zh: '没有写明县级密钥由谁保管；请加上 --person 姓名。',
    en: 'It is not said who will hold the county’s key; add --person NAME.',
  },
  'person-malformed': {
    zh: '“{person}”不能作为姓名（{reason}）；请改正 --person。',
    en: '“{person}” cannot be a name ({reason}); put --person right.',
  },
  'jurisdiction-missing': {
    zh: '环境“{stage}”是正式环境，须写明辖区代码；请加上 --jurisdiction，例如 469021。',
    en: 'Stage “{stage}” is for official elections and must be told its jurisdiction; add --jurisdiction, 469021 for instance.',
  },
  'jurisdiction-malformed': {
    zh: '“{jurisdiction}”不是辖区代码；应为 2、4、6、9 或 12 位数字，例如 469021。',
    en: '“{jurisdiction}” is no jurisdiction; it is 2, 4, 6, 9 or 12 digits, 469021 for instance.',
  },
  declined: {
    zh: '没有得到确认，什么都没有改动。',
    en: 'It was not confirmed, and nothing was changed.',
  },
  'not-deployed': {
    zh: '区域 {region} 没有环境“{stage}”的堆栈；如果部署在别处，请加 --region。',
    en: 'There are no stacks of stage “{stage}” in {region}; if it is deployed elsewhere, add --region.',
  },
} as const satisfies Record<string, Sentence>;

/** What interrupted it after something was made; the same command run again goes on from there. */
const during = {
  'step-failed': {
    zh: '{step} 没有完成（{reason}）；排除原因后重新运行同一命令，会从这里继续。',
    en: '{step} did not complete ({reason}); put that right and run the same command again: it goes on from here.',
  },
  'not-healthy': {
    zh: '{url} 在 {seconds} 秒内没有就绪（{reason}）；请看函数日志，然后重新运行同一命令。',
    en: '{url} was not ready within {seconds} seconds ({reason}); look at the functions’ logs, then run the same command again.',
  },
  'not-registered': {
    zh: '服务没有登记县级密钥（{reason}）；其他一切都已部署，处理后重新运行同一命令。',
    en: 'The service did not register the county’s key ({reason}); all else is deployed: see to it and run the same command again.',
  },
} as const satisfies Record<string, Sentence>;

export type DeployRefusalCode = keyof typeof before;

export function deployRefusal(code: DeployRefusalCode, facts: Facts = {}): InfraRefusal {
  return new InfraRefusal(code, before[code], facts);
}

/** An end half-way: something was made or deleted by then. */
export class Unfinished extends InfraRefusal {
  constructor(code: keyof typeof during, facts: Facts) {
    super(code, during[code], facts);
    this.name = 'Unfinished';
  }
}
