import { family, stop } from './entry.ts';

const compare = [
  '请保留两处的证据文件夹，查明从哪一条起不同；不要在查明之前继续。',
  'Keep the evidence of both homes and find out where they part; do not go on before that is explained.',
] as const;

/** What stands in the way of bringing a whole ledger from one home into another. */
export const importFindings = family({
  'import-signers': stop(
    422,
    'T-ledger',
    ['移交书上有 {given} 个签名，应当只有一个。', 'The import bears {given} signatures; it must bear one.'],
    ['请由上级一人签名后重发。', 'Have it signed by one superior, and send it again.'],
  ),
  'import-not-entitled': stop(
    403,
    'T-ledger',
    [
      '{role}（{jurisdiction}）无权移交这次选举。',
      'A {role} of “{jurisdiction}” may not bring this election in.',
    ],
    [
      '请由上一级党委登记的上级或根密钥签名。',
      'Have it signed by a superior of the committee above, or by a root key.',
    ],
  ),
  'import-root-unknown': stop(
    409,
    'T-ledger',
    [
      '证据所依据的登记通不到本服务的根密钥（{at}）。',
      'The registrations it rests on do not lead up to a root key of this home ({at}).',
    ],
    [
      '请让新服务认得原来的根密钥：本机用 serve --roots，云上部署用 deploy --roots。',
      'Let the new home know the old roots: serve --roots on a machine, deploy --roots in the cloud.',
    ],
  ),
  'import-elsewhere': stop(
    409,
    'T-ledger',
    [
      '移交书写明移到服务 {named}，本服务是 {service}。',
      'The import names the home {named}; this one is {service}.',
    ],
    ['请核对 --url，重新运行 import。', 'Check --url and run import again.'],
  ),
  'import-stale': stop(
    409,
    'T-ledger',
    [
      '移交书签于 {time}，与现在 {now} 相差超过一天。',
      'The import was signed at {time}, more than a day from now, {now}.',
    ],
    ['请核对时钟，重新运行 import。', 'Check the clocks and run import again.'],
  ),
  'import-head-differs': stop(
    422,
    'T-ledger',
    [
      '账本头不是移交书所写的第 {seq} 条，或不是原服务签名的。',
      'The head is not entry {seq} that the import names, or is not signed by the home it comes from.',
    ],
    ['请重新导出证据文件夹再移交。', 'Export the folder again and import that.'],
  ),
  'import-differs': stop(
    409,
    'T-ledger',
    [
      '选举 {election} 第 {seq} 条与本服务已有的或重新判定的不同。',
      'Entry {seq} of election {election} is not the one this home holds, or not what deciding it anew gives.',
    ],
    compare,
  ),
  'import-gap': stop(
    409,
    'T-ledger',
    [
      '选举 {election} 在本服务记到第 {held} 条，送来的却从第 {seq} 条起。',
      'Election {election} ends here at entry {held}, and what was sent begins at {seq}.',
    ],
    ['请重新运行 import，从缺的一条接着送。', 'Run import again; it goes on from the entry that is missing.'],
  ),
  'import-actor-taken': stop(
    409,
    'T-ledger',
    [
      '登记号 {actor} 或其密钥在本服务属于别人。',
      'The id {actor}, or its key, belongs to somebody else in this home.',
    ],
    [
      '请移到没有这个登记号的服务；登记号全服务唯一。',
      'Import into a home where that id is free: an id is one person’s throughout a home.',
    ],
  ),
  'service-unnamed': stop(
    422,
    'T-ledger',
    [
      '{at}：服务密钥是 {service}，而召集选举时写明的是 {named}。',
      '{at}: the service key is {service}, but the election was convened with {named}.',
    ],
    [
      '请保留此文件夹，另取一份证据核对；查明之前不要据此办理。',
      'Keep this folder, obtain the evidence once more and compare; do nothing on it until it is explained.',
    ],
  ),
});
