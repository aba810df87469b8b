import { family, stop } from './entry.ts';

const format = [
  '请按公布的格式改正后重新提交。',
  'Correct it as the published format says and send it again.',
] as const;
const signAgain = [
  '请用本系统的 sign 命令（或按同样规则）重新签名后提交。',
  'Sign it again with the `sign` command, or by the same rules, and send it.',
] as const;
const register = [
  '请由上级党组织登记该密钥后再签名。',
  'Have the superior committee register the key, then sign again.',
] as const;

/** What is wrong with signed documents: their form, signatures, keys, registrations, and the form of bundles. */
export const envelopeFindings = family({
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
  'signer-unregistered': stop(
    403,
    'T-registration',
    ['{at} 的签名密钥 {kid} 没有登记。', 'The key {kid} that signed at {at} is not registered.'],
    register,
  ),
  'key-not-yet': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 自 {notBefore} 起有效，签名用于 {time}。',
      '{at}: the key {kid} is valid from {notBefore}, and was used at {time}.',
    ],
    ['请待密钥生效后再签名，或重新登记。', 'Sign once the key is valid, or register another.'],
  ),
  'key-expired': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 已于 {expires} 到期，签名用于 {time}。',
      '{at}: the key {kid} expired at {expires}, and was used at {time}.',
    ],
    register,
  ),
  'key-revoked': stop(
    403,
    'T-registration',
    [
      '{at}：密钥 {kid} 已于 {revoked} 注销，签名用于 {time}。',
      '{at}: the key {kid} was revoked at {revoked}, and was used at {time}.',
    ],
    register,
  ),
  'same-person': stop(
    403,
    'T-registration',
    [
      '{at}：{signatures} 个签名只出自 {persons} 个人；须由不同的人签名，一人两把密钥仍是一人。',
      '{at}: {signatures} signatures come from only {persons} person(s); different persons must sign, and two keys of one person are one.',
    ],
    ['请由另一责任人签名。', 'Have another person responsible sign.'],
  ),
  'registrar-not-entitled': stop(
    403,
    'T-registration',
    [
      '{at}：登记须由 {needed} 签名，签名的是 {role}。',
      '{at}: a registration must be signed by {needed}; {role} signed it.',
    ],
    ['请由有权登记的人签名后重新提交。', 'Have someone entitled to register sign it and send it again.'],
  ),
  'registration-wider': stop(
    403,
    'T-registration',
    [
      '{at}：登记的范围 {registered} 超出登记人自己的范围 {own}。',
      '{at}: the registration reaches {registered}, wider than its registrar’s own {own}.',
    ],
    [
      '请由辖区更高的上级登记，或缩小登记范围。',
      'Have a committee further up register it, or narrow the registration.',
    ],
  ),
  'chain-rootless': stop(
    403,
    'T-registration',
    [
      '{at}：登记逐级上溯，密钥 {kid} 处中断，不通到已配置的根密钥。',
      '{at}: the registrations lead up to the key {kid} and no further; they reach no configured root.',
    ],
    [
      '请补齐上级各级登记，或核对根密钥的配置。',
      'Supply the registrations above it, or check which root keys are configured.',
    ],
  ),
  'chain-circular': stop(
    403,
    'T-registration',
    ['{at}：密钥 {kid} 的登记绕回到自己。', '{at}: the registration of the key {kid} leads back to itself.'],
    register,
  ),
  'chain-too-long': stop(
    422,
    'T-registration',
    [
      '{at}：登记链有 {given} 份登记，最多 {limit} 份。',
      '{at}: the chain holds {given} registrations; at most {limit} are allowed.',
    ],
    register,
  ),
  'window-empty': stop(
    422,
    'T-registration',
    [
      '{at}：密钥的起始时间 {notBefore} 不早于到期时间 {expires}。',
      '{at}: the key would be valid from {notBefore}, which is not before {expires}.',
    ],
    format,
  ),
  'provisional-not-scrutineer': stop(
    422,
    'T-registration',
    [
      '{at}：只有会场选出的监票人可以临时登记，并须写明所属选举；此处登记的是 {role}。',
      '{at}: only a scrutineer elected in the hall is registered provisionally, for one named election; this is {role}.',
    ],
    register,
  ),
  'revocation-differs': stop(
    422,
    'T-registration',
    [
      '{at}：注销的是 {actor} 的密钥 {kid}，与登记不符。',
      '{at}: the revocation names {actor} and the key {kid}, not those registered.',
    ],
    format,
  ),
  'actor-taken': stop(
    409,
    'T-registration',
    ['标识 {actor} 已登记了另一内容。', 'The id {actor} is registered already, with other content.'],
    ['请换用另一标识登记，或先注销原密钥。', 'Register under another id, or revoke the present key first.'],
  ),
  'person-has-key': stop(
    409,
    'T-registration',
    [
      '{person} 在同一选举中已有有效密钥（标识 {actor}）；一人一选举只能有一把。',
      '{person} holds a live key already (id {actor}); a person has one key an election.',
    ],
    [
      '如确需更换，请先注销原密钥；如系同名的另一人，请在姓名中加注区别。',
      'To change the key revoke the present one first; for a namesake write the name so that the two can be told apart.',
    ],
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
      '{at}：一包须有选票（ballots）或计票单（sheet）之一，且只能有一种。',
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
  'key-halves-differ': stop(
    422,
    'T-registration',
    [
      '{at}：密钥文件的私钥与公钥不成对。',
      '{at}: the private part of the key file does not belong to its public part.',
    ],
    [
      '请改用备份的密钥文件，或重新生成并登记。',
      'Use a backup of the key file, or make a new key and have it registered.',
    ],
  ),
  'format-not-signed': stop(
    422,
    'T-envelope',
    ['{at}：“{format}”不是由人签名的格式。', '{at}: “{format}” is not a format that people sign.'],
    [
      '可签名的有票捆、事项、登记和注销；请核对文件。',
      'People sign bundles, acts, registrations and revocations; check the file.',
    ],
  ),
  'file-exists': stop(
    422,
    'T-command',
    ['文件已存在，没有覆盖。', 'The file exists already and was not overwritten.'],
    [
      '请换一个文件名；旧密钥确已不用的，先移走旧文件。',
      'Name another file, or move the old one away first.',
    ],
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
