import { family, stop } from '../entry.ts';

const format = [
  '请按公布的格式改正后重新提交。',
  'Correct it as the published format says and send it again.',
] as const;
const signAgain = [
  '请用本系统的 sign 命令（或按同样规则）重新签名后提交。',
  'Sign it again with the `sign` command, or by the same rules, and send it.',
] as const;

/** What is wrong with the form of signed documents: fields, canonical JSON, headers, bundles, definitions. */
export const formFindings = family({
  'field-unknown': stop(
    422,
    'T-json',
    ['{at} 是格式中没有的字段。', '{at} is a field the format does not have.'],
    ['请删去该字段后重新提交。', 'Remove the field and send it again.'],
  ),
  'field-missing': stop(
    422,
    'T-json',
    ['缺少必填字段 {at}。', 'The required field {at} is missing.'],
    ['请补上该字段后重新提交。', 'Add the field and send it again.'],
  ),
  'field-malformed': stop(
    422,
    'T-json',
    ['{at} 的内容不合格式，应为：{expected}。', '{at} is not as the format requires: {expected}.'],
    format,
  ),
  'too-many-signatures': stop(
    422,
    'T-envelope',
    [
      '{at} 有 {given} 个签名，最多 {limit} 个。',
      '{at} has {given} signatures; at most {limit} are allowed.',
    ],
    ['请只保留责任人的签名后重新提交。', 'Keep only the signatures of those responsible and send it again.'],
  ),
  'not-canonical': stop(
    422,
    'T-envelope',
    ['{at} 不是规定的唯一写法（{form}）。', '{at} is not in its one canonical form ({form}).'],
    signAgain,
  ),
  'header-refused': stop(
    422,
    'T-envelope',
    [
      '{at} 的签名头只能有 alg（EdDSA 或 ES256）、kid（密钥指纹）、typ 三项，不得多也不得少。',
      'The protected header at {at} must hold exactly alg (EdDSA or ES256), kid (a thumbprint) and typ.',
    ],
    signAgain,
  ),
  'typ-wrong': stop(
    422,
    'T-envelope',
    [
      '{at} 的签名类型是 {found}，此处应为 {expected}。',
      'The signature at {at} is of type {found}; here it must be {expected}.',
    ],
    signAgain,
  ),
  'signature-repeated': stop(
    422,
    'T-envelope',
    ['{at} 与前面的签名出自同一密钥 {kid}。', '{at} was made by the same key {kid} as one before it.'],
    [
      '请删去重复的签名，由另一责任人签名。',
      'Remove the repeated signature; another person responsible must sign.',
    ],
  ),
  'signature-invalid': stop(
    403,
    'T-envelope',
    [
      '{at} 的签名与内容不符（密钥 {kid}）：内容在签名后被改动，或签名不是该密钥所作。',
      'The signature at {at} does not hold (key {kid}): the content was changed after signing, or another key made it.',
    ],
    ['请核对内容后由本人重新签名。', 'Check the content and have the same person sign it again.'],
  ),
  'alg-mismatch': stop(
    403,
    'T-envelope',
    [
      '{at} 的签名算法写作 {found}，而登记的密钥用 {registered}。',
      'The signature at {at} names the algorithm {found}; the registered key uses {registered}.',
    ],
    signAgain,
  ),
  'ballot-count': stop(
    422,
    'T-envelope',
    [
      '{at}：本包共 {papers} 张，应为 1 至 {limit} 张。',
      '{at}: the bundle holds {papers} papers; it must hold 1 to {limit}.',
    ],
    format,
  ),
  'ballots-or-sheet': stop(
    422,
    'T-envelope',
    [
      '{at}：一包须有选票（ballots）或正字统计表（sheet）之一，且只能有一种。',
      '{at}: a bundle has either ballots or a sheet, and never both.',
    ],
    format,
  ),
  'id-repeated': stop(
    422,
    'T-json',
    ['{at} 的标识 {id} 与前面的重复。', '{at} repeats the id {id}.'],
    ['请给每项不同的标识。', 'Give each its own id.'],
  ),
  'name-repeated': stop(
    422,
    'N-key',
    [
      '{at} 与另一候选人同名（{name}），且未以不同的备注区别。',
      '{at} has the name of another candidate ({name}), and no different note tells them apart.',
    ],
    [
      '请给同名的每一位加注不同的备注，如性别、民族、单位。',
      'Give each namesake a different note, such as sex, nationality or workplace.',
    ],
  ),
  'election-id': stop(
    422,
    'T-ledger',
    [
      '{at}：选举标识 {id} 须以其辖区代码 {jurisdiction} 加“-”开头。',
      '{at}: the election’s id {id} must begin with its jurisdiction {jurisdiction} and a hyphen.',
    ],
    format,
  ),
  'superior-differs': stop(
    422,
    'T-ledger',
    [
      '{at}：上级写作 {superior}，而该辖区的上一级是 {above}。',
      '{at}: the superior is given as {superior}; the level above this jurisdiction is {above}.',
    ],
    format,
  ),
  'format-not-signed': stop(
    422,
    'T-envelope',
    ['{at}：“{format}”不是由人签名的格式。', '{at}: “{format}” is not a format that people sign.'],
    [
      '可签名的有票包、事项、登记和注销；请核对文件。',
      'People sign bundles, acts, registrations and revocations; check the file.',
    ],
  ),
  'file-exists': stop(
    422,
    'T-command',
    ['文件已存在，没有覆盖。', 'The file exists already and was not overwritten.'],
    ['请换一个文件名；旧文件确已不用的，先移走。', 'Name another file, or move the old one away first.'],
  ),
  'file-not-written': stop(
    500,
    'T-command',
    ['文件写不下去（{reason}）。', 'The file cannot be written ({reason}).'],
    [
      '请核对文件夹、写权限和磁盘空间，再试一次。',
      'Check the folder, the right to write there and the space left, and try again.',
    ],
  ),
});
