import { family, stop } from './entry.ts';

/** What the command line says of a service it talks to, and of what it was asked to send or to fetch. */
export const clientFindings = family({
  'url-malformed': stop(
    422,
    'T-command',
    ['“{url}”不是服务地址。', '“{url}” is not the address of a service.'],
    ['请写成 http://主机:端口 或 https://主机。', 'Write it as http://host:port or https://host.'],
  ),
  'service-unreachable': stop(
    503,
    'T-command',
    ['连不上服务 {url}（{reason}）。', 'The service {url} cannot be reached ({reason}).'],
    [
      '请核对地址和网络，确认服务已启动；自签证书请设环境变量 NODE_EXTRA_CA_CERTS。然后原样重新运行，重复发送不会重复记录。',
      'Check address, network and that the service runs; for a certificate of your own set NODE_EXTRA_CA_CERTS. Then run the same command again: nothing is recorded twice.',
    ],
  ),
  'answer-unexpected': stop(
    500,
    'T-command',
    [
      '{url} 的答复（状态 {answered}）不是本服务的答复。',
      'The answer of {url} (status {answered}) is not one of this service.',
    ],
    [
      '请核对地址，检查中间是否有代理或登录页面。',
      'Check the address, and whether a proxy or a login page stands between.',
    ],
  ),
  'receipt-wrong': stop(
    500,
    'T-ledger',
    [
      '{url} 给出的回执与所发内容不符，或不是 {service} 签的。',
      'The receipt of {url} is not over what was sent, or was not signed by {service}.',
    ],
    [
      '这次发送不能算数；请保留文件，报告上级党委。',
      'Do not count this as sent; keep the file and tell the superior committee.',
    ],
  ),
  'key-needed': stop(
    422,
    'T-command',
    ['文件还没有签名，也没有给出密钥。', 'The file is not signed, and no key was given.'],
    ['请加 --key，或先用 scrutineer sign 签名。', 'Add --key, or sign it with scrutineer sign first.'],
  ),
  'scans-need-key': stop(
    422,
    'T-command',
    ['要上传扫描件，没有给出密钥。', 'Scans are to be sent, and no key was given.'],
    [
      '请加 --key：监票人、总监票人、会议主持人或党委办的密钥。',
      'Add --key: that of a scrutineer, the chief, the chair or an organiser.',
    ],
  ),
  'folder-not-empty': stop(
    422,
    'T-command',
    ['文件夹 {folder} 里已有内容。', 'The folder {folder} is not empty.'],
    ['请另指一个空的或不存在的文件夹。', 'Name an empty folder, or one that does not exist yet.'],
  ),
  'folder-not-written': stop(
    500,
    'T-command',
    ['文件夹写不进去（{reason}）。', 'The folder cannot be written ({reason}).'],
    ['请核对位置、权限和剩余空间。', 'Check the place, the right to write there and the space left.'],
  ),
  'archive-damaged': stop(
    500,
    'T-command',
    [
      '收到的存档包不完整，或含有不该有的路径（{entry}）。',
      'The archive received is incomplete or holds a path that does not belong in it ({entry}).',
    ],
    ['请重新导出；仍如此的，不要使用这份存档。', 'Export it again; if it stays so, do not use it.'],
  ),
});
