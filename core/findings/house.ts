import { family, stop } from './entry.ts';

/** What the service says of elections, readers and evidence once it understood the request. */
export const houseFindings = family({
  'election-unknown': stop(
    404,
    'T-service',
    ['没有选举 {election}。', 'There is no election {election}.'],
    ['请核对编号。', 'Check the id.'],
  ),
  'election-differs': stop(
    409,
    'T-ledger',
    [
      '签名内容属于选举 {named}，却发到 {election}（{at}）。',
      'What was signed belongs to {named}, but was sent to {election} ({at}).',
    ],
    ['请发到它自己的选举。', 'Send it to its own election.'],
  ),
  'call-differs': stop(
    409,
    'T-service',
    ['事项 {type} 应发到 {call}（{at}）。', 'The act {type} goes to {call} ({at}).'],
    ['请改用该地址。', 'Use that address.'],
  ),
  'official-in-sample': stop(
    409,
    'T-service',
    [
      '这里是演练数据，不受理正式选举（{at}）。',
      'This is a sample for rehearsal: official elections are not taken here ({at}).',
    ],
    ['正式选举请用新的数据目录启动服务。', 'Serve official elections from a data folder of their own.'],
  ),
  'service-differs': stop(
    409,
    'T-ledger',
    [
      '选举写明由服务密钥 {named} 记账，本服务的是 {service}（{at}）。',
      'The election names the service key {named}; this service has {service} ({at}).',
    ],
    ['请填本服务 /v1/health 所示的密钥。', 'Use the key shown at /v1/health.'],
  ),
  'clock-behind': stop(
    503,
    'T-ledger',
    [
      '服务器时钟为 {now}，早于账本最后一条的 {last}。',
      'The server’s clock says {now}, before the ledger’s last entry ({last}).',
    ],
    [
      '请管理员校准时钟后再试；已有记录不受影响。',
      'Have the clock set right and try again; what is recorded stands.',
    ],
  ),
  'head-busy': stop(
    503,
    'T-ledger',
    ['同时提交的人太多，重试 {tries} 次仍未记上。', 'Too many writers at once: {tries} tries were lost.'],
    [
      '请稍后重发，内容相同不会重复记录。',
      'Send it again shortly; the same content is never recorded twice.',
    ],
  ),
  'head-altered': stop(
    500,
    'T-ledger',
    [
      '选举 {election} 的账本头与服务签名不符：数据库被改动过。',
      'The head of {election} does not match the service’s signature: the database was edited.',
    ],
    [
      '请停止使用，保留整个数据目录，与备份核对。',
      'Stop, keep the whole data folder, and compare with a backup.',
    ],
  ),
  'entry-altered': stop(
    500,
    'T-ledger',
    [
      '选举 {election} 第 {seq} 条记录与哈希链不符：数据库被改动过。',
      'Entry {seq} of {election} does not fit the chain: the database was edited.',
    ],
    [
      '请停止使用，保留整个数据目录，与备份核对。',
      'Stop, keep the whole data folder, and compare with a backup.',
    ],
  ),
  'actor-altered': stop(
    500,
    'T-registration',
    [
      '密钥 {kid} 的登记与记录不符：数据库被改动过。',
      'The registration of key {kid} does not hold: the database was edited.',
    ],
    ['请停止使用，用备份核对登记。', 'Stop and compare the registrations with a backup.'],
  ),
  'evidence-missing': stop(
    500,
    'T-ledger',
    ['存档缺少文件 {path}。', 'The vault lacks the file {path}.'],
    [
      '请从备份找回该文件；找回之前不要据此宣布结果。',
      'Restore the file from a backup; declare nothing on what is left.',
    ],
  ),
  'evidence-altered': stop(
    500,
    'T-ledger',
    ['存档文件 {path} 的内容与摘要不符。', 'The vault’s file {path} does not match its digest.'],
    [
      '请从备份恢复该文件；恢复之前不要据此宣布结果。',
      'Restore the file from a backup; declare nothing on what is left.',
    ],
  ),
  'reader-not-entitled': stop(
    403,
    'T-secrecy',
    [
      '职责“{role}”（{jurisdiction}）无权查看此内容。',
      'The role {role} in {jurisdiction} may not read this.',
    ],
    ['请由本级或上级有权人员查看。', 'Ask someone of this or the superior committee who may.'],
  ),
  'not-released': stop(
    403,
    'T-secrecy',
    [
      '总监票人尚未准予公布 {contest} 第 {round} 轮的计票情况。',
      'The chief scrutineer has not released round {round} of {contest}.',
    ],
    ['公布之前，任何人都看不到票数。', 'Before the release nobody sees a vote.'],
  ),
  'round-unknown': stop(
    404,
    'T-service',
    ['没有 {contest} 第 {round} 轮的计票情况。', 'There is no count of round {round} of {contest}.'],
    ['请核对选举项目和轮次。', 'Check contest and round.'],
  ),
  'paper-unknown': stop(
    404,
    'T-service',
    ['没有摘要为 {digest} 的选票式样。', 'There is no paper with the digest {digest}.'],
    ['请用选举状态中列出的摘要。', 'Use the digest shown with the contest.'],
  ),
  'result-unknown': stop(
    404,
    'T-service',
    ['{contest} 没有第 {version} 版批复结果。', '{contest} has no certified result, version {version}.'],
    ['请核对；未批复的结果不在此处。', 'Check it; results not certified are not here.'],
  ),
  'schema-unknown': stop(
    404,
    'T-service',
    ['没有名为“{name}”的格式。', 'There is no format named “{name}”.'],
    ['可选的名称：{known}。', 'Choose one of {known}.'],
  ),
  'query-missing': stop(
    422,
    'T-service',
    ['缺少查询参数 {name}。', 'The query parameter {name} is missing or malformed.'],
    ['请按 /v1/openapi.json 填写。', 'Fill it in as /v1/openapi.json says.'],
  ),
  'cursor-unknown': stop(
    422,
    'T-service',
    ['翻页标记无效。', 'The cursor is not one of this service.'],
    ['请从第一页重新查询。', 'Start again from the first page.'],
  ),
  'scan-not-named': stop(
    409,
    'T-ledger',
    ['没有已记录的事项提到扫描件 {digest}。', 'No accepted act names the scan {digest}.'],
    ['请先登记扫描件（scan-attached），再上传。', 'Sign scan-attached first, then upload.'],
  ),
  'scan-not-uploaded': stop(
    409,
    'T-ledger',
    ['扫描件 {digest} 已登记，尚未上传。', 'The scan {digest} was named by an act and never uploaded.'],
    ['请先上传，或不带扫描件导出。', 'Upload it first, or export without scans.'],
  ),
  'scan-differs': stop(
    422,
    'T-ledger',
    ['上传内容的摘要是 {found}，不是 {digest}。', 'The bytes have the digest {found}, not {digest}.'],
    ['请上传原来的文件。', 'Upload the very file that was named.'],
  ),
  'scan-kind': stop(
    415,
    'T-service',
    ['扫描件须是 PDF、JPEG 或 PNG。', 'A scan is a PDF, a JPEG or a PNG.'],
    ['请转成这三种格式之一。', 'Convert it to one of these.'],
  ),
  'actor-differs': stop(
    422,
    'T-registration',
    [
      '登记内容是 {named}，却发到 {actor}（{at}）。',
      'The registration is for {named}, but was sent to {actor} ({at}).',
    ],
    ['请发到它自己的地址。', 'Send it to its own address.'],
  ),
  'actor-unknown': stop(
    404,
    'T-registration',
    ['没有登记 {actor}。', 'There is no registration {actor}.'],
    ['请核对代号。', 'Check the id.'],
  ),
});
