import { family, stop } from './entry.ts';

/** What a page of the console says of itself, of the line to its service, and of this computer. */
export const pageFindings = family({
  'line-lost': stop(
    503,
    'T-command',
    ['现在连不上服务。', 'The service cannot be reached now.'],
    [
      '请不要关闭本页；网络恢复后点“重试”，同一内容不会重复记录。',
      'Leave this page open, and press “Try again” once the line is back: nothing is recorded twice.',
    ],
  ),
  'part-not-fetched': stop(
    503,
    'T-command',
    [
      '页面的一部分没有取到：服务可能已更新或网络断开。',
      'A part of the page could not be fetched: the service may have been updated, or the line is lost.',
    ],
    [
      '网络恢复后请刷新页面再试：录入的选票和待发送的票包保存在本机，还没有记入的事项须重新签名。',
      'Reload the page once the line is back, and try again: ballots entered and bundles waiting are kept here; an act not entered yet is signed anew.',
    ],
  ),
  'answer-foreign': stop(
    500,
    'T-command',
    [
      '得到的答复（状态 {answered}）不是本服务的答复。',
      'The answer (status {answered}) is not one of this service.',
    ],
    [
      '请检查网络中间是否有代理或登录页面；页面打开很久的，请刷新。',
      'Check whether a proxy or a login page stands between; reload a page that has been open for long.',
    ],
  ),
  'receipt-foreign': stop(
    500,
    'T-ledger',
    [
      '服务给出的回执与所签内容不符，或不是本次选举指定的服务所签。',
      'The receipt is not over what was signed, or not signed by the service this election names.',
    ],
    [
      '这次发送不能算数；请不要关闭页面，报告上级党委。',
      'Do not count this as sent; leave the page open and tell the superior committee.',
    ],
  ),
  'ledger-broken': stop(
    500,
    'T-ledger',
    [
      '第 {seq} 条记录与前一条接不上，账本不完整。',
      'Entry {seq} does not follow from the one before it: the ledger is broken.',
    ],
    ['请停止操作，报告上级党委。', 'Stop here and tell the superior committee.'],
  ),
  'scan-not-kept': stop(
    503,
    'T-command',
    [
      '本机存储已满，或浏览器不允许保存，扫描件没有存下。',
      'This computer’s storage is full or forbidden: the scan was not kept.',
    ],
    [
      '事项已经记入；请清理磁盘后重试，或保留扫描件，补传选举文件之后再上传。',
      'The act is in. Free some space and try again, or keep the file and bring it once the election’s file is in.',
    ],
  ),
  'hall-not-kept': stop(
    503,
    'T-command',
    [
      '本机存储已满，或浏览器不允许保存，这一步没有记入。',
      'This computer’s storage is full or forbidden: this step was not entered.',
    ],
    [
      '请不要关闭本页；清理磁盘后点“重试”，同一内容不会重复记录。',
      'Leave this page open, free some space and press “Try again”: nothing is recorded twice.',
    ],
  ),
  'hall-other-tab': stop(
    409,
    'T-command',
    ['这场选举已在另一个窗口继续。', 'This election has gone on in another window.'],
    [
      '请关闭本窗口，到另一个窗口办理；或刷新本页后再办。',
      'Close this window and go on in the other, or reload this one first.',
    ],
  ),
  'hall-half-gone': stop(
    409,
    'T-command',
    [
      '上一场离线选举正在从本机清除，还没有清完。',
      'An election without a network was being cleared from this computer, and not all of it is gone.',
    ],
    [
      '请再按一次“从本机清除”，清完后再读入离线包。',
      'Press “Clear from this computer” again, and read in a pack after that.',
    ],
  ),
  'hall-pack-needed': stop(
    409,
    'T-command',
    ['还没有读入离线包。', 'No hall pack has been read in.'],
    ['请先在“离线选举”页读入离线包。', 'Read it in on the page “Without a network” first.'],
  ),
  'key-locked': stop(
    401,
    'T-command',
    ['密钥已锁定。', 'The key is locked.'],
    ['请输入 PIN 解锁后继续。', 'Unlock it with its PIN to go on.'],
  ),
  'service-key-here': stop(
    422,
    'T-command',
    ['这是服务自己的密钥，不是个人的密钥。', 'This is the key of the service itself, not a person’s.'],
    [
      '请把它留在服务的数据文件夹里；导入本人的密钥文件。',
      'Leave it in the data folder of the service, and take in the key file of a person.',
    ],
  ),
  'file-foreign': stop(
    422,
    'T-command',
    ['所选的文件不是{wanted}。', 'The file chosen is no {wanted}.'],
    [
      '请核对后重新选择；图片、Word、PDF、压缩包和别种文件都不能用。',
      'Choose the right one: no picture, document, archive or other file will do.',
    ],
  ),
  'file-beyond': stop(
    413,
    'T-command',
    [
      '所选的文件有 {bytes} 字节，{wanted}最多 {limit} 字节，没有读入。',
      'The file chosen has {bytes} bytes; a {wanted} has {limit} at most, so it was not read.',
    ],
    ['请核对是否选错了文件。', 'See whether it is the right file.'],
  ),
  'file-lost': stop(
    422,
    'T-command',
    ['所选的文件读不出来。', 'The file chosen could not be read.'],
    [
      '请看U盘是否已经拔出、文件是否正被别的程序占用，再选一次。',
      'See whether the stick was pulled out or another program holds the file, and choose it again.',
    ],
  ),
  'pile-not-waiting': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 第 {batch} 包不在待录入之列：已经收到，或者包号不对。',
      'Bundle {batch} of station {station} is not waited for: it is in already, or the number is wrong.',
    ],
    ['请回到录票台重新选包。', 'Go back to the entry station and choose a pile.'],
  ),
  'entry-other-tab': stop(
    409,
    'T-command',
    ['这一包正在本机另一个窗口录入。', 'This pile is being entered in another window of this computer.'],
    [
      '请到那个窗口继续；它关闭以后，本窗口自动接着录。',
      'Go on there; once that window is closed, this one goes on by itself.',
    ],
  ),
  'entry-own-check': stop(
    403,
    'T-envelope',
    [
      '这一包由 {person} 第一遍录入，复核必须是另一个人。',
      '{person} entered this pile first; the check is another person’s.',
    ],
    ['请锁定密钥，由另一名计票人解锁后录入。', 'Lock the key and have the other keyer unlock theirs.'],
  ),
  'entry-other-pile': stop(
    422,
    'T-command',
    [
      '文件里是另一包（第 {batch} 包）或另一轮的录入。',
      'The file holds another pile ({batch}) or another round.',
    ],
    ['请核对后选第一人为这一包存出的文件。', 'Choose the file that the first saved for this pile.'],
  ),
  'entry-other-key': stop(
    422,
    'T-command',
    [
      '文件里的签名不是文件所说的密钥所签，或不止一个签名。',
      'The signature in the file is not of the key the file names, or not the only one.',
    ],
    ['请第一人重新存出文件。', 'Have the first save the file again.'],
  ),
});
