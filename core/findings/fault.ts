import { family } from './entry.ts';

const technical = { severity: 'block', rule: 'T-service' } as const;

/** Faults of the house: disk, database, data folder, address. Said at start or at the request, never served as truth. */
export const faultFindings = family({
  internal: {
    ...technical,
    status: 500,
    what: {
      zh: '程序内部出错，本次请求没有办完。',
      en: 'The program failed and did not finish the request.',
    },
    next: {
      zh: '请重发一次；重发不会重复记录。仍出错的，请把请求号告诉管理员。',
      en: 'Send it again; a repeat is never recorded twice. If it fails again, tell the operator the request id.',
    },
  },
  'disk-full': {
    ...technical,
    status: 503,
    what: {
      zh: '存放数据的磁盘已满，本次请求没有办完。',
      en: 'The disk that holds the data is full; the request was not finished.',
    },
    next: {
      zh: '请管理员腾出磁盘空间，然后重发；已给回执的内容都在，重发不会重复记录。',
      en: 'Free some space, then send it again; whatever has a receipt is kept, and a repeat is never recorded twice.',
    },
  },
  'disk-fault': {
    ...technical,
    status: 503,
    what: {
      zh: '磁盘读写出错，本次请求没有办完。',
      en: 'The disk failed to read or write; the request was not finished.',
    },
    next: {
      zh: '请管理员检查磁盘，必要时把数据目录整个移到好盘上。',
      en: 'Check the disk; if need be move the whole data folder to a sound one.',
    },
  },
  'folder-not-writable': {
    ...technical,
    status: 503,
    what: {
      zh: '数据目录不存在、不可写，或所在磁盘不支持硬链接。',
      en: 'The data folder is missing or read-only, or its disk has no hard links.',
    },
    next: {
      zh: '请管理员给运行本程序的用户写权限，或换到本机硬盘上的目录。',
      en: 'Give the user that runs this program the right to write there, or use a folder on a local disk.',
    },
  },
  'store-busy': {
    ...technical,
    status: 503,
    what: {
      zh: '数据库正被另一个程序占用，本次请求未被接受。',
      en: 'Another program holds the database; the request was not accepted.',
    },
    next: {
      zh: '请稍后重发；一直如此的，请管理员关闭占用数据库的程序。',
      en: 'Send it again shortly; if it stays so, close the program that holds the database.',
    },
  },
  'database-damaged': {
    ...technical,
    status: 500,
    what: {
      zh: '数据库已损坏，或被本程序以外的手段改动过。',
      en: 'The database is damaged, or was changed by something other than this program.',
    },
    next: {
      zh: '请停止使用，保留整个数据目录，用备份核对后再恢复。',
      en: 'Stop, keep the whole data folder as it is, and restore only after comparing it with a backup.',
    },
  },
  'database-missing': {
    ...technical,
    status: 500,
    what: {
      zh: '数据目录里有选举存档，却没有数据库文件 ledger.sqlite。',
      en: 'The data folder keeps ledgers in its vault, but the database file ledger.sqlite is gone.',
    },
    next: {
      zh: '请找回最新的数据库文件再启动。',
      en: 'Bring back the latest database file, then start again.',
    },
  },
  'database-foreign': {
    ...technical,
    status: 500,
    what: {
      zh: '数据目录里的数据库不是本程序（本版本）的数据库。',
      en: 'The database in the data folder is not one of this program, or not of this version.',
    },
    next: {
      zh: '请核对 --data 指的目录，或用写入它的那个版本打开。',
      en: 'Check the folder given with --data, or open it with the version that wrote it.',
    },
  },
  'ledger-rolled-back': {
    ...technical,
    status: 500,
    what: {
      zh: '选举 {election} 的数据库只记到第 {seq} 条，存档却有第 {kept} 条：数据库被换成了旧的。',
      en: 'The database of election {election} ends at entry {seq}, yet entry {kept} lies in the vault: an older database was put in its place.',
    },
    next: {
      zh: '请停止使用，找回最新的数据库文件；不要在旧数据上继续。',
      en: 'Stop and bring back the latest database file; do not go on from the old one.',
    },
  },
  'ledger-vault-differs': {
    ...technical,
    status: 500,
    what: {
      zh: '选举 {election} 第 {seq} 条记录，数据库与存档不一致。',
      en: 'Entry {seq} of election {election} differs between the database and the vault.',
    },
    next: {
      zh: '请停止使用，保留整个数据目录，与备份和已打印的凭条核对。',
      en: 'Stop, keep the whole data folder, and compare it with backups and printed slips.',
    },
  },
  'not-ready': {
    ...technical,
    status: 503,
    what: {
      zh: '服务正在启动，样例数据还没有装完。',
      en: 'The service is starting: the sample is not loaded yet.',
    },
    next: { zh: '请稍后再试。', en: 'Try again shortly.' },
  },
  'folder-in-use': {
    ...technical,
    status: 409,
    what: {
      zh: '这个数据目录正由另一个运行中的服务使用。',
      en: 'Another running service uses this data folder.',
    },
    next: {
      zh: '请先停止那个服务，或用 --data 另指一个目录。',
      en: 'Stop that one first, or name another folder with --data.',
    },
  },
  'folder-is-sample': {
    ...technical,
    status: 409,
    what: {
      zh: '这是演练数据目录，永远不能用于正式选举。',
      en: 'This is a rehearsal folder and can never serve official elections.',
    },
    next: {
      zh: '正式选举请用 --data 另指一个新目录；演练请加 --sample。',
      en: 'Name a new folder with --data for official use; add --sample to rehearse.',
    },
  },
  'folder-is-official': {
    ...technical,
    status: 409,
    what: {
      zh: '这是正式选举的数据目录，不能装入演练数据。',
      en: 'This folder serves official elections and takes no sample data.',
    },
    next: {
      zh: '演练请用 --data 另指一个新目录，或去掉 --sample。',
      en: 'Name a new folder with --data to rehearse, or leave out --sample.',
    },
  },
  'config-damaged': {
    ...technical,
    status: 500,
    what: {
      zh: '配置文件 config.json 读不出来或内容不对：{place}。',
      en: 'The configuration config.json cannot be read or is not as it should be: {place}.',
    },
    next: {
      zh: '请从备份恢复 config.json；不要新建，否则原有登记都不再有效。',
      en: 'Restore config.json from a backup; a new one would void every registration.',
    },
  },
  'key-file-damaged': {
    ...technical,
    status: 500,
    what: {
      zh: '密钥文件 {file} 缺失或已损坏。',
      en: 'The key file {file} is missing or damaged.',
    },
    next: {
      zh: '请从备份恢复这个文件；换用新密钥，已有的回执将无法核对。',
      en: 'Restore the file from a backup; with another key the receipts given so far would not verify.',
    },
  },
  'roots-malformed': {
    ...technical,
    status: 422,
    what: {
      zh: '根密钥文件读不出来或内容不对：{place}。',
      en: 'The file of root keys cannot be read, or is not one: {place}.',
    },
    next: {
      zh: '请给出另一服务的 config.json，或其中 roots 一项。',
      en: 'Give another home’s config.json, or the list under its roots.',
    },
  },
  'roots-of-sample': {
    ...technical,
    status: 422,
    what: {
      zh: '--roots 不能与 --sample 同用：样例县要用自己的根密钥登记。',
      en: '--roots does not go with --sample: the sample county is registered under roots of its own.',
    },
    next: { zh: '请去掉其中一个。', en: 'Leave out one of the two.' },
  },
  'roots-differ': {
    ...technical,
    status: 409,
    what: {
      zh: '这个数据目录的根密钥不是 --roots 所给的那些；根密钥在首次启动时定下，不能更换。',
      en: 'The roots of this data folder are not those given with --roots; they are settled at its first start.',
    },
    next: {
      zh: '请去掉 --roots，或用 --data 另指一个新目录。',
      en: 'Leave out --roots, or name a new folder with --data.',
    },
  },
  'host-needs-tls': {
    ...technical,
    status: 422,
    what: {
      zh: '对外地址 {host} 必须使用 TLS。',
      en: 'The host {host} is not this machine alone, and needs TLS.',
    },
    next: {
      zh: '请用 --tls auto，或同时给出 --tls-cert 和 --tls-key；去掉 --host 则只在本机使用。',
      en: 'Use --tls auto, or give both --tls-cert and --tls-key; leave out --host to serve this machine only.',
    },
  },
  'tls-unreadable': {
    ...technical,
    status: 422,
    what: {
      zh: 'TLS 证书或私钥读不出来，或两者不配套。',
      en: 'The TLS certificate or key cannot be read, or the two do not belong together.',
    },
    next: {
      zh: '请核对 --tls-cert 与 --tls-key 两个文件（PEM 格式）。',
      en: 'Check the two PEM files given with --tls-cert and --tls-key.',
    },
  },
  'origin-malformed': {
    ...technical,
    status: 422,
    what: { zh: '“{origin}”不是服务地址的写法。', en: '“{origin}” is not an origin.' },
    next: {
      zh: '请写成 https://主机名 或 https://主机名:端口，末尾不带斜杠和路径。',
      en: 'Write it as https://host or https://host:port, without a slash or path at the end.',
    },
  },
  'address-unavailable': {
    ...technical,
    status: 409,
    what: {
      zh: '地址 {host} 端口 {port} 不能使用：已被占用，或本机没有这个地址。',
      en: 'Host {host} port {port} cannot be used: it is taken, or not an address of this machine.',
    },
    next: { zh: '请用 --port 另选端口，或核对 --host。', en: 'Choose another with --port, or check --host.' },
  },
});
