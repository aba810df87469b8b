import { family, stop } from './entry.ts';

const keepBoth = [
  '请保留此文件夹，另取一份证据核对；查明之前不要据此办理。',
  'Keep this folder, obtain the evidence once more and compare; do nothing on it until it is explained.',
] as const;
const exportAgain = [
  '请重新导出证据文件夹；仍不一致的，保留两份并查明。',
  'Export the folder again; if it is the same, keep both and find out why.',
] as const;

/** What a verification can find broken in an evidence folder. `{at}` is a file, a line of it, or a place in it. */
export const verifyFindings = family({
  'file-missing': stop(422, 'T-ledger', ['缺少文件 {at}。', 'The file {at} is missing.'], exportAgain),
  'file-extra': stop(
    422,
    'T-ledger',
    [
      '文件 {at} 不在清单中，或不属于证据文件夹。',
      'The file {at} is not in the manifest, or belongs in no evidence folder.',
    ],
    ['请移走该文件，或重新导出。', 'Remove the file, or export the folder again.'],
  ),
  'file-differs': stop(
    422,
    'T-ledger',
    [
      '文件 {at} 的摘要是 {found}，清单所列为 {listed}。',
      'The file {at} has the digest {found}; the manifest lists {listed}.',
    ],
    keepBoth,
  ),
  'file-malformed': stop(
    422,
    'T-ledger',
    ['{at} 不是规定的唯一写法。', '{at} is not in its one exact form.'],
    keepBoth,
  ),
  'files-unsorted': stop(
    422,
    'T-ledger',
    ['{at}：清单未按文件名排列，或有重复。', '{at}: the manifest is out of order or names a file twice.'],
    exportAgain,
  ),
  'not-by-service': stop(
    422,
    'T-ledger',
    ['{at} 不是由服务密钥 {service} 签名的。', '{at} is not signed by the service key {service}.'],
    keepBoth,
  ),
  'body-differs': stop(
    422,
    'T-ledger',
    ['{at} 的内容与签名所指的摘要不符。', 'The body of {at} is not the one its signature names.'],
    keepBoth,
  ),
  'line-malformed': stop(
    422,
    'T-ledger',
    ['{at} 不是规范的账本记录。', '{at} is not an entry in canonical form.'],
    keepBoth,
  ),
  'line-out-of-order': stop(
    422,
    'T-ledger',
    [
      '{at}：序号应为 {expected}，写作 {seq}。',
      '{at}: entry {expected} should stand here, but it says {seq}.',
    ],
    keepBoth,
  ),
  'chain-broken': stop(
    422,
    'T-ledger',
    [
      '{at}：前一条的哈希应为 {expected}，写作 {prev}。',
      '{at}: the entry before has the hash {expected}, but it names {prev}.',
    ],
    keepBoth,
  ),
  'time-backwards': stop(
    422,
    'T-ledger',
    [
      '{at}：时间 {time} 早于前一条的 {before}。',
      '{at}: the time {time} is before that of the entry before, {before}.',
    ],
    keepBoth,
  ),
  'envelope-differs': stop(
    422,
    'T-ledger',
    ['{at} 与第 {seq} 条所记的签名原件不符。', '{at} is not the envelope that entry {seq} names.'],
    keepBoth,
  ),
  'envelope-unnamed': stop(
    422,
    'T-ledger',
    ['{at} 没有任何一条记录提到。', 'No entry names {at}.'],
    ['请移走该文件，或重新导出。', 'Remove the file, or export the folder again.'],
  ),
  'signers-differ': stop(
    422,
    'T-ledger',
    ['第 {seq} 条所记的签名人与 {at} 的签名不符。', 'Entry {seq} names other signers than those of {at}.'],
    keepBoth,
  ),
  'entry-differs': stop(
    422,
    'T-ledger',
    [
      '{at}：由签名原件重新得出的记录与账本所写不同。',
      '{at}: what follows from the signed envelope is not what the ledger says.',
    ],
    keepBoth,
  ),
  'head-differs': stop(
    422,
    'T-ledger',
    ['{at} 与由账本重新得出的状态不符。', '{at} is not the state that follows from the ledger.'],
    keepBoth,
  ),
  'certificate-missing': stop(
    422,
    'T-ledger',
    [
      '{contest} 第 {version} 版已经批复，缺少 {at}。',
      'Version {version} of {contest} was certified, but {at} is missing.',
    ],
    exportAgain,
  ),
  'certificate-unnamed': stop(
    422,
    'T-ledger',
    ['{at} 没有对应的批复。', 'Nothing was certified that {at} could be the certificate of.'],
    keepBoth,
  ),
  'certificate-differs': stop(
    422,
    'T-ledger',
    [
      '{at} 与由账本和票包重新算出的结果不符。',
      '{at} is not the certificate that follows from the ledger and its bundles.',
    ],
    keepBoth,
  ),
  'sign-off-missing': stop(
    422,
    'T-ledger',
    [
      '{at}：第 {seq} 条“{type}”缺少职责 {role} 的签名。',
      '{at}: {type}, entry {seq}, lacks the signature of a {role}.',
    ],
    keepBoth,
  ),
  'sign-off-excluded': stop(
    422,
    'T-ledger',
    [
      '{at}：第 {seq} 条“{type}”的签名人不得签署此项。',
      '{at}: a signer of {type}, entry {seq}, may not sign it.',
    ],
    keepBoth,
  ),
  'scan-unnamed': stop(
    422,
    'T-ledger',
    [
      '{at} 没有任何一条记录提到，或其内容与文件名不符。',
      'No entry names {at}, or its content is not what its name says.',
    ],
    keepBoth,
  ),
  'rolled-back': stop(
    422,
    'T-ledger',
    [
      '较早的文件夹中 {at} 的内容不在此账本中：账本被换成旧的或另一套。',
      'What the older folder has at {at} is not in this ledger: it was rolled back or replaced.',
    ],
    ['请保留两个文件夹，立即报告上级。', 'Keep both folders and report it at once.'],
  ),
  'key-not-here': stop(
    422,
    'T-ledger',
    [
      '指定信任的 {thumbprint} 既不是这里所用的根密钥，也不是服务密钥。',
      'The key {thumbprint} you trust is neither a root in use here nor the service’s.',
    ],
    [
      '请核对指纹；核对无误的，此文件夹不可信。',
      'Check the thumbprint; if it is right, do not trust this folder.',
    ],
  ),
  'root-untrusted': stop(
    422,
    'T-ledger',
    [
      '这里还用到根密钥 {thumbprint}，未列入信任。',
      'The root {thumbprint} is in use here too, and you do not trust it.',
    ],
    [
      '请核对该根密钥的指纹；不认识的，此文件夹不可信。',
      'Check that root’s thumbprint; if nobody knows it, do not trust this folder.',
    ],
  ),
});
