import { custom } from './row.ts';

const own = (zh: string, en: string) => custom('this system', zh, en);

/** What this system asks of names, files, signatures and stores: no text says it. */
export const ownRules = {
  'N-key': own(
    '姓名按规范化后的键比较：去空白和不可见字符，统一间隔号',
    'Names are compared by a normalised key: no spaces, no invisible characters, one interpunct.',
  ),
  'N-order': own(
    '姓氏笔画按《GB13000.1字符集汉字字序（笔画序）规范》排列',
    'Surname strokes are ordered as GF 3003-1999 orders characters.',
  ),
  'T-json': own(
    '输入文件须为 UTF-8 编码的严格 JSON,键不重复,嵌套不超过16层',
    'Input is strict JSON in UTF-8, no key twice, no more than 16 levels deep.',
  ),
  'T-count': own(
    '计票文件按公布的格式逐项核对，不符即退，不作推测',
    'A count file is checked item by item against its published format and refused, never guessed at.',
  ),
  'T-slate': own(
    '提名文件和名额文件按公布的格式逐项核对，不符即退；缺少数字的不作推测',
    'Slate and quota files are checked item by item against their published formats; a number that is missing is never guessed.',
  ),
  'T-envelope': own(
    '计入的内容须由责任人签名，签名封装只有一种写法',
    'Whatever counts is signed by whoever is responsible, in one exact form of envelope.',
  ),
  'T-registration': own(
    '签名密钥须经逐级登记，不得超出登记人的角色和辖区',
    "Keys are registered up to a root, never wider than the registrar's own role and jurisdiction.",
  ),
  'T-ledger': own(
    '选举账本只增不改，后一条接前一条',
    "An election's ledger only grows, each entry chained to the one before.",
  ),
  'T-service': own('服务接口按公布的约定应答', 'The service answers as its published interface says.'),
  'T-command': own(
    '命令行按公布的用法读取参数和文件',
    'The command line reads its options and files as published.',
  ),
  'T-duties': own(
    '候选人不得担任监票人、计票人；监票人、计票人成为候选人的，应当更换',
    'No candidate counts or watches the count; one who becomes a candidate is replaced.',
  ),
  'T-warning': own(
    '“一般”“原则上”“提倡”的要求，由责任人写明理由后可以不照办，理由记入账本',
    'What a text asks only as a rule may be departed from by a named person who gives a reason, kept in the ledger.',
  ),
  'T-sealed': own(
    '只供核对用的个人情况另存，账本只留是否相符、合计数和加盐摘要；可以删除，删除后不得再存',
    'Facts about people that only checks need lie apart: the ledger holds booleans, sums and salted digests. They can be erased, and are then never taken again.',
  ),
  'T-secrecy': own(
    '总监票人准予公布以前，除录入人看到自己录入的以外，不显示任何得票',
    'Before the chief scrutineer releases the tally nobody sees a vote but those who enter a bundle, their own.',
  ),
} as const;
